namespace Ascension.Coaching.Training.Programmes.Planned;

/// <summary>Seven days of a programme.</summary>
public sealed record ProgrammeWeek
{
    /// <summary>Number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>The macrocycle it belongs to, from 1.</summary>
    public required int Macrocycle { get; init; }

    /// <summary>What the weeks around it aim at; never deload or taper, which <see cref="Kind"/> tells.</summary>
    public required TrainingPhase Phase { get; init; }

    /// <summary>
    /// What the week is really for, when it has no session of what <see cref="Phase"/> is for: injury, pain or a small
    /// load leave none. Null: the week is what its phase says.
    /// </summary>
    public SessionType? Instead { get; init; }

    /// <summary>What the week does.</summary>
    public required WeekKind Kind { get; init; }

    /// <summary>
    /// Planned load, RPE x minutes: the sum of its sessions' as they stood when the week began.
    /// </summary>
    public required int Load { get; init; }

    /// <summary>Sessions in order of days; at most one a day.</summary>
    public required IReadOnlyList<PlannedSession> Sessions { get; init; }

    /// <summary>Why the week is as it is.</summary>
    public required IReadOnlyList<Reason> Reasons { get; init; }

    /// <summary>Whether a day lies in the week.</summary>
    public bool Contains(DateOnly day) => day >= Start && day < Start.AddDays(7);
}
