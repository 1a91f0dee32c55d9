using Ascension.Coaching.Movement;

namespace Ascension.Climbs.Bodies;

/// <summary>What determines a pose; body heights, y upwards, degrees.</summary>
internal sealed record BodyState
{
    /// <summary>Fingers.</summary>
    public required Point LeftHand { get; init; }

    public required Point RightHand { get; init; }

    /// <summary>Toes.</summary>
    public required Point LeftFoot { get; init; }

    public required Point RightFoot { get; init; }

    /// <summary>Middle of the hips.</summary>
    public required Point Hips { get; init; }

    /// <summary>Sideways lean of the trunk; positive to the right.</summary>
    public required double Lean { get; init; }

    /// <summary>Turn of the hips about the trunk: 0 square to the wall, 90 sideways to it.</summary>
    public required double Turn { get; init; }

    /// <summary>How far the head looks down; 0 level.</summary>
    public required double Pitch { get; init; }

    /// <summary>1 bends the knee outwards, -1 inwards (drop knee).</summary>
    public required double LeftKnee { get; init; }

    public required double RightKnee { get; init; }

    /// <summary>0 standing on the toe, 1 hooked with the heel, -1 hooked with the toe.</summary>
    public required double LeftHook { get; init; }

    public required double RightHook { get; init; }
}
