using Ascension.Api.Holds;
using Ascension.Grains.Abstractions.Holds;

namespace Ascension.Api.Documentation;

/// <summary>Examples of detections shown in OpenAPI.</summary>
internal static class DetectionExamples
{
    private static readonly Guid RouteId = Guid.Parse("0199a4f5-6f70-7182-9d8e-9f0a1b2c0000");
    private static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    public static DetectHoldsRequest Detect { get; } = new() { ImageId = RouteId };

    public static DetectionResponse Processing { get; } = new()
    {
        DetectionId = Guid.Parse("0199a4f5-7a01-7c3d-8e2f-3a4b5c6d7e8f"),
        ImageId = RouteId,
        RouteId = RouteId,
        Status = DetectionState.Processing,
        CreatedAt = Noon,
        Holds = [],
        Colors = [],
    };

    public static DetectionResponse Completed { get; } = Processing with
    {
        Status = DetectionState.Completed,
        CompletedAt = Noon.AddSeconds(1),
        Confidence = 0.71,
        ReviewAdvised = false,
        Model = "ascension-holds 1.0.0",
        Holds = [RouteExamples.CorrectedHold with { Original = null, ManuallyCorrected = false, Role = null }],
    };
}
