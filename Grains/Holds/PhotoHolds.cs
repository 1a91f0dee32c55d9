using Ascension.Grains.Abstractions.Holds;
using Ascension.Grains.Abstractions.Routes;
using Ascension.Grains.Validation;
using Ascension.Skeletons.Holds;

namespace Ascension.Grains.Holds;

/// <summary>Tells the holds of a route's photo as an analysis keeps them.</summary>
internal static class PhotoHolds
{
    /// <param name="photo">The route with its photo.</param>
    /// <param name="findings">What the last search told beside its holds; null when there was none.</param>
    /// <param name="code">Why the photo was not searched; null when it was.</param>
    public static ClimbHolds Of(RouteDetails photo, DetectionFindings? findings, string? code) => new()
    {
        Source = HoldSource.Photo,
        Route = photo.Id.Value,
        Width = photo.Width,
        Height = photo.Height,
        Model = findings?.Model,
        Confidence = findings?.Confidence,
        IsReviewAdvised = findings?.ReviewAdvised ?? true,
        Code = code,
        Holds = [.. photo.Holds.Select(From)],
    };

    private static ClimbHold From(RouteHold hold) => new()
    {
        Id = hold.Id.Value.ToString(),
        Type = Words.Find<HoldType>(hold.Type) ?? HoldType.Edge,
        X = hold.Position.X,
        Y = hold.Position.Y,
        Box = new HoldBox(hold.Box.X, hold.Box.Y, hold.Box.Width, hold.Box.Height),
        Outline = [.. hold.Outline.Select(point => (point.X, point.Y))],
        Colour = Words.Find<HoldColour>(hold.Tint?.Name),
        Hex = hold.Tint?.Hex,
        Confidence = hold.Confidence,
        IsCorrected = hold.ManuallyCorrected,
    };
}
