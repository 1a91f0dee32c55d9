namespace Ascension.Coaching.Movement.Body;

/// <summary>How long the climber's body is in the picture.</summary>
/// <param name="BodyHeightPx">Body height in wall pixels; NaN when the body was not seen well enough.</param>
/// <param name="HeightM">Body height in metres: the profile's, or the assumed one.</param>
/// <param name="IsHeightKnown">The profile says the height; otherwise lengths are given in body heights.</param>
internal sealed record BodyScale(double BodyHeightPx, double HeightM, bool IsHeightKnown)
{
    /// <summary>Height assumed when the profile has none, in metres.</summary>
    public const double AssumedHeightM = 1.70;

    public bool IsKnown => double.IsFinite(BodyHeightPx) && BodyHeightPx > 0;

    /// <summary>A length in wall pixels as body heights.</summary>
    public double BodyHeights(double pixels) => pixels / BodyHeightPx;
}
