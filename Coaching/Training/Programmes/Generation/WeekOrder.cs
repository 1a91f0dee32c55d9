using Ascension.Coaching.Training.Programmes.Planned;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>All that decides what a week becomes.</summary>
internal sealed record WeekOrder
{
    public required int Number { get; init; }

    public required DateOnly Start { get; init; }

    public required WeekSpec Spec { get; init; }

    /// <summary>The load aimed at; the sessions planned here come as near as they can and never above.</summary>
    public required double Load { get; init; }

    /// <summary>Most load of the week with what was done in it already.</summary>
    public required double MostLoad { get; init; }

    /// <summary>Least load the week should come to; 0 where less is as good.</summary>
    public double LeastLoad { get; init; }

    /// <summary>How far the phase is, 0 to 1.</summary>
    public required double Progress { get; init; }

    /// <summary>Turns the choice of exercises from block to block.</summary>
    public required int Turn { get; init; }

    /// <summary>Days with a session, as offsets from the first, rising; one for each slot.</summary>
    public required IReadOnlyList<int> Days { get; init; }

    /// <summary>What is left of the week's sessions in the order of days; null: the phase's whole mix.</summary>
    public IReadOnlyList<WeekSlot>? Mix { get; init; }

    /// <summary>Days on which fingers were loaded before, this week's included.</summary>
    public required IReadOnlyList<DateOnly> FingerDays { get; init; }

    /// <summary>Hard sessions already done this week.</summary>
    public int HardDone { get; init; }

    /// <summary>Why the week is as it is.</summary>
    public required IReadOnlyList<Reason> Reasons { get; init; }
}
