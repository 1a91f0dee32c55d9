namespace Ascension.Coaching.Training.Programmes.Planned;

/// <summary>One day's training.</summary>
public sealed record PlannedSession
{
    /// <summary>Unique in the programme and the same however often it is made: <c>2027-03-01</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What it is for.</summary>
    public required SessionType Type { get; init; }

    /// <summary>How long, breaks and changes between exercises included, minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>How hard it should feel as a whole, 1 to 10.</summary>
    public required int Rpe { get; init; }

    /// <summary>RPE x minutes.</summary>
    public required int Load { get; init; }

    /// <summary>A day that asks for an easy or free one after it.</summary>
    public required bool IsHard { get; init; }

    /// <summary>Fingers need 48 hours before the next such session.</summary>
    public required bool IsFingerIntense { get; init; }

    /// <summary>In the order they are done: warm-up first, cool-down last.</summary>
    public required IReadOnlyList<PlannedExercise> Exercises { get; init; }

    /// <summary>Why there is this session on this day.</summary>
    public required IReadOnlyList<Reason> Reasons { get; init; }
}
