using Ascension.Coaching.Training.Programmes.Planned;

namespace Ascension.Coaching.Training.Programmes.Logged;

/// <summary>A session as it was done.</summary>
public sealed record LoggedSession
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What was trained.</summary>
    public required SessionType Type { get; init; }

    /// <summary>How long, minutes; 1 to 600.</summary>
    public required int Minutes { get; init; }

    /// <summary>
    /// Rating of perceived exertion, 1 to 10; null: not told, then what was planned for the day is taken, else
    /// <see cref="LoadArithmetic.UntoldRpe"/>.
    /// </summary>
    public int? Rpe { get; init; }

    /// <summary>Share of the planned session that was done, 0 to 1; null: not told.</summary>
    public double? Completion { get; init; }

    /// <summary>Ids of the exercises done; empty: not told.</summary>
    public IReadOnlyList<string> CompletedExercises { get; init; } = [];

    /// <summary>Pain felt; empty: none.</summary>
    public IReadOnlyList<PainReport> Pain { get; init; } = [];
}
