namespace Ascension.Coaching.Training.Catalogue;

/// <summary>The words of an exercise in one language.</summary>
public sealed record ExerciseText
{
    /// <summary>Name, up to 60 characters.</summary>
    public required string Name { get; init; }

    /// <summary>What it is good for, one sentence.</summary>
    public required string Purpose { get; init; }

    /// <summary>How it is done.</summary>
    public required string Instructions { get; init; }

    /// <summary>One to four short reminders for the doing.</summary>
    public required IReadOnlyList<string> Cues { get; init; }
}
