using Ascension.Coaching.Movement.Body;

namespace Ascension.Coaching.Ghosts.Body;

/// <summary>Measures of a body in metres; what a profile does not tell is that of the mean adult.</summary>
/// <param name="Height">Stature.</param>
/// <param name="Span">From fingertip to fingertip.</param>
/// <param name="Shoulders">Height of the shoulders.</param>
/// <param name="Hips">Height of the hips.</param>
internal sealed record BodyMeasures(double Height, double Span, double Shoulders, double Hips)
{
    private const double ShortestM = 0.8;
    private const double TallestM = 2.4;
    private const double LeastTrunk = 0.2;

    /// <summary>The measures that a profile gives.</summary>
    public static BodyMeasures Of(ClimberBody body)
    {
        var height = (body.HeightCm ?? 100 * BodyScale.AssumedHeightM) / 100;
        return new(
            height,
            body.ArmSpanCm / 100 ?? SegmentShares.UsualSpan * height,
            body.ShoulderHeightCm / 100 ?? SegmentShares.ShoulderHeight * height,
            body.HipHeightCm / 100 ?? SegmentShares.HipHeight * height);
    }

    /// <summary>The first measure that no human has beside the others; null when all are sound.</summary>
    public BodyMeasure? FindProblem() =>
        !(Height is >= ShortestM and <= TallestM) ? BodyMeasure.Height
            : !(Span / Height is >= 0.8 and <= 1.25) ? BodyMeasure.ArmSpan
            : !(Shoulders / Height is >= 0.72 and <= 0.92) ? BodyMeasure.ShoulderHeight
            : !(Hips / Height is >= 0.42 and <= 0.64) || Shoulders - Hips < LeastTrunk * Height ? BodyMeasure.HipHeight
            : null;
}
