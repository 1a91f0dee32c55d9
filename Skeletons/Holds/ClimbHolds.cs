namespace Ascension.Skeletons.Holds;

/// <summary>The holds of an analysis and how they were found.</summary>
public sealed record ClimbHolds
{
    /// <summary>Where they come from, and with it their coordinates.</summary>
    public required HoldSource Source { get; init; }

    /// <summary>The route of the photo; null for a video.</summary>
    public Guid? Route { get; init; }

    /// <summary>Presentation time of the frame in milliseconds; null for a photo, or when no frame was clear.</summary>
    public int? FrameMs { get; init; }

    /// <summary>Width in pixels that places are told by; null when there is no picture.</summary>
    public int? Width { get; init; }

    /// <summary>Height in pixels that places are told by; null when there is no picture.</summary>
    public int? Height { get; init; }

    /// <summary>Name and version of the model; null when none looked.</summary>
    public string? Model { get; init; }

    /// <summary>Mean confidence of what the model saw, 0 to 1; null when none looked.</summary>
    public double? Confidence { get; init; }

    /// <summary>The climber should look it over.</summary>
    public bool IsReviewAdvised { get; init; } = true;

    /// <summary>Why nothing was looked for, or why it failed; null when all went well.</summary>
    public string? Code { get; init; }

    /// <summary>The holds.</summary>
    public required IReadOnlyList<ClimbHold> Holds { get; init; }

    /// <summary>No holds, and why.</summary>
    public static ClimbHolds None(HoldSource source, string code, Guid? route = null) =>
        new() { Source = source, Route = route, Code = code, Holds = [] };
}
