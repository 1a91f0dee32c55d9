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
