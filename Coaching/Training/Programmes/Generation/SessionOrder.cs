using Ascension.Coaching.Training.Programmes.Planned;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>All that decides what a session is filled with.</summary>
internal sealed record SessionOrder
{
    public required DateOnly Date { get; init; }

    public required WeekSlot Slot { get; init; }

    public required int Minutes { get; init; }

    public required TrainingPhase Phase { get; init; }

    public required WeekKind Kind { get; init; }

    /// <summary>How far the phase is, 0 to 1.</summary>
    public required double Progress { get; init; }

    /// <summary>Turns the choice among equally good exercises, so that blocks differ.</summary>
    public required int Turn { get; init; }

    /// <summary>Whether fingers are rested enough.</summary>
    public required bool MayLoadFingers { get; init; }

    /// <summary>Whether hard exercises fit the week.</summary>
    public required bool MayBeHard { get; init; }

    /// <summary>Whether the week's antagonist and mobility work is done here.</summary>
    public required bool HasBalancingWork { get; init; }

    /// <summary>Whether the drills that analyses asked for are done here.</summary>
    public required bool HasDrills { get; init; }

    /// <summary>What is to be said of the session besides its type.</summary>
    public IReadOnlyList<Reason> Reasons { get; init; } = [];
}
