using Ascension.Api.Ghosts;
using Ascension.Grains.Abstractions.Ghosts;

namespace Ascension.Api.Documentation;

/// <summary>Examples of ghosts shown in OpenAPI.</summary>
internal static class GhostExamples
{
    private static readonly Guid RouteId = Guid.Parse("0199a4f5-6f70-7182-8d9e-0f1a2b3c0000");

    public static GenerateGhostRequest Generate { get; } = new() { RouteId = RouteId };

    public static GhostResponse Status { get; } = new()
    {
        GhostId = Guid.Parse("5f0c1a9e-3b7d-8e21-9c44-2d6a7b8c9d0e"),
        RouteId = RouteId,
        Status = GhostState.Processing,
        CreatedAt = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero),
    };

    public static CompareRequest Compare { get; } = new()
    {
        VideoAnalysisId = Guid.Parse("0199a4f5-6f70-7182-8d9e-0f1a2b3c4d5e"),
        GhostId = Guid.Parse("5f0c1a9e-3b7d-8e21-9c44-2d6a7b8c9d0e"),
    };

    public static ComparisonResponse Comparison { get; } = new()
    {
        ComparisonId = Guid.Parse("7a3e5c10-9b2d-8f64-8d15-6c7b8a9d0e1f"),
        Metrics = new()
        {
            PathSimilarity = 0.62,
            EfficiencyScore = 0.71,
            Deviations =
            [
                new()
                {
                    Part = "right_foot",
                    Frame = 231,
                    TimeMs = 7700,
                    StartMs = 6900,
                    EndMs = 8600,
                    DifferenceCm = 31,
                    Note = "Right foot was 31 cm lower than needed.",
                },
            ],
        },
    };

    public static object Ghost { get; } = new
    {
        format = "ascension.ghost/1",
        language = "en",
        status = "completed",
        reachable = true,
        outcome = "reached",
        scale = new { width_m = 3.0, height_m = 4.0, assumed = false },
        estimated_grade = "6a-6c",
        crux = new { step = 4, text = "Right hand to the sloper, the crux." },
        explanation = new[] { "Left foot to the edge." },
        ghost_path = new[]
        {
            new
            {
                step = 0,
                limb = "left_foot",
                hold_id = "0199a4f5-6f70-7182-8d9e-0f1a2b3c0003",
                foot_position = new[] { 0.31, 0.74 },
                body_position = new[] { 0.42, 0.61 },
                start_ms = 0,
                end_ms = 900,
            },
        },
    };
}
