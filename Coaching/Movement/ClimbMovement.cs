using Ascension.Coaching.Movement.Body;
using Ascension.Coaching.Movement.Cleaning;
using Ascension.Coaching.Movement.Contacts;
using Ascension.Coaching.Movement.Holds;
using Ascension.Coaching.Movement.Metrics;
using Ascension.Coaching.Movement.Moves;
using Ascension.Coaching.Movement.Phases;
using Ascension.Coaching.Movement.Statics;
using Ascension.Coaching.Movement.Techniques;
using Ascension.Skeletons.Movement;
using Ascension.Skeletons.Timeline;

namespace Ascension.Coaching.Movement;

/// <summary>Everything that was found out about how the climber moved; what metrics and detectors look at.</summary>
internal sealed class ClimbMovement
{
    public required MovementSettings Settings { get; init; }

    public required CameraState Camera { get; init; }

    public required ClimberBody Body { get; init; }

    public required CleanTrack Track { get; init; }

    public required BodyScale Scale { get; init; }

    public required Wall Wall { get; init; }

    /// <summary>Contacts know their holds: the wall has a map, and it is of this wall.</summary>
    public required bool IsMapUsed { get; init; }

    public required JointAngles Angles { get; init; }

    public required MassPath Mass { get; init; }

    public required Balance Balance { get; init; }

    /// <summary>How the weight is shared among the limbs, and what the joints have to hold.</summary>
    public required StaticLoads Loads { get; init; }

    public required HipSquareness Hips { get; init; }

    /// <summary>The limbs the climber can use.</summary>
    public required IReadOnlyList<LimbRecord> Limbs { get; init; }

    /// <summary>When the climber is on the wall; empty when nobody climbs.</summary>
    public required TickRange Window { get; init; }

    public required IReadOnlyList<HandMove> Moves { get; init; }

    public required IReadOnlyList<Pause> Pauses { get; init; }

    /// <summary>The techniques that were used, in order of time; looked for when first asked for.</summary>
    public IReadOnlyList<TechniqueTag> Tags => field ??= TechniqueCatalog.FindAll(this);

    /// <summary>The figures of every move, in their order; measured when first asked for.</summary>
    public IReadOnlyList<MoveFigures> MoveFigures => field ??= MoveFiguresBuilder.Of(this);

    public TickClock Clock => Track.Clock;

    public IEnumerable<LimbRecord> Hands => Limbs.Where(limb => limb.IsHand);

    public IEnumerable<LimbRecord> Feet => Limbs.Where(limb => !limb.IsHand);

    /// <summary>How far the keypoints can be trusted, 0 to 1.</summary>
    public double AngleReliability => Track.Confidence;

    /// <summary>
    /// How far paths over the wall can be trusted, 0 to 1: less when the camera could not be followed.
    /// </summary>
    public double PathReliability => Track.Confidence * (Camera == CameraState.MovingUnstable ? 0.4 : 1);

    public LimbRecord? LimbOf(Limb limb) => Limbs.FirstOrDefault(candidate => candidate.Limb == limb);

    /// <summary>Speed of the centre of mass in bh/s; NaN when unknown.</summary>
    public double MassSpeed(int tick) => Scale.BodyHeights(Mass.Velocity(tick).Length);
}
