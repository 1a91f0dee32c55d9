using Ascension.Skeletons.Holds;

namespace Ascension.Climbs.Choreography;

/// <summary>What is drawn for one cycle of feet, prepare, reach and settle; body heights and seconds.</summary>
internal sealed record CyclePlan
{
    /// <summary>0, 1, 2, ... in order of time.</summary>
    public required int Index { get; init; }

    /// <summary>Rise of the hips.</summary>
    public required double Rise { get; init; }

    /// <summary>Sideways way of the hips.</summary>
    public required double Drift { get; init; }

    public required double FootSeconds { get; init; }

    public required double PrepareSeconds { get; init; }

    public required double ReachSeconds { get; init; }

    public required double SettleSeconds { get; init; }

    /// <summary>Turn of the hips in degrees while preparing and reaching.</summary>
    public required double Turn { get; init; }

    public required HoldType HandHold { get; init; }

    /// <summary>The hand's hold stands upright and is pulled from the side.</summary>
    public required bool IsSidePull { get; init; }
}
