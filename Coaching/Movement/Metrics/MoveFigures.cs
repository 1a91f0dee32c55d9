using Ascension.Coaching.Movement.Moves;

namespace Ascension.Coaching.Movement.Metrics;

/// <summary>What is told of one hand move beside its own basic figures; NaN where the climb does not tell.</summary>
internal sealed record MoveFigures
{
    public required HandMove Move { get; init; }

    /// <summary>The way of the centre of mass while the body is in motion.</summary>
    public required PathShape Path { get; init; }

    /// <summary>Mean of each of the eight angles while preparing, in degrees, as <c>[(int)JointAngle]</c>.</summary>
    public required IReadOnlyList<double> PrepareAngles { get; init; }

    /// <summary>Mean of each of the eight angles while reaching, in degrees, as <c>[(int)JointAngle]</c>.</summary>
    public required IReadOnlyList<double> ReachAngles { get; init; }

    /// <summary>Mean squareness of the hips while preparing and reaching, 0 to 1.</summary>
    public required double Squareness { get; init; }

    /// <summary>Mean share of the weight on the hands while preparing and reaching, 0 to 1.</summary>
    public required double HandWeightShare { get; init; }

    /// <summary>Mean of <see cref="Statics.StaticLoad.ArmTension"/> while preparing and reaching.</summary>
    public required double ArmTension { get; init; }

    /// <summary>Mean of <see cref="Statics.StaticLoad.LegTension"/> while preparing and reaching.</summary>
    public required double LegTension { get; init; }

    /// <summary>Of the reach, the share in which another limb travels, too.</summary>
    public required double SimultaneousRatio { get; init; }

    /// <summary>Both feet came off although it was no jump.</summary>
    public required bool IsCutLoose { get; init; }

    /// <summary>From the new contact until the centre of mass is still; NaN if the next move comes first.</summary>
    public required double SettleTimeMs { get; init; }

    /// <summary>Feet put on their hold again since the move before.</summary>
    public required int FootReplacements { get; init; }

    /// <summary>Regrips of the hand on its new hold before it moves on.</summary>
    public required int HandReadjustments { get; init; }
}
