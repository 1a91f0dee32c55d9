using Ascension.Climbs.Bodies;
using Ascension.Coaching.Movement;
using Ascension.Skeletons.Movement;

namespace Ascension.Climbs.Motion;

/// <summary>Everything of the body that moves, each on a channel of its own.</summary>
internal sealed class Stage
{
    private readonly Dictionary<Limb, Channel> _limbs;
    private readonly Dictionary<Limb, Channel> _knees = new()
    {
        [Limb.LeftFoot] = new Channel(1, 0),
        [Limb.RightFoot] = new Channel(1, 0),
    };

    private readonly Dictionary<Limb, Channel> _hooks = new()
    {
        [Limb.LeftFoot] = new Channel(0, 0),
        [Limb.RightFoot] = new Channel(0, 0),
    };

    public Stage(Point hips, Point leftHand, Point rightHand, Point leftFoot, Point rightFoot)
    {
        Hips = new Channel(hips.X, hips.Y);
        _limbs = new Dictionary<Limb, Channel>
        {
            [Limb.LeftHand] = new Channel(leftHand.X, leftHand.Y),
            [Limb.RightHand] = new Channel(rightHand.X, rightHand.Y),
            [Limb.LeftFoot] = new Channel(leftFoot.X, leftFoot.Y),
            [Limb.RightFoot] = new Channel(rightFoot.X, rightFoot.Y),
        };
    }

    public Channel Hips { get; }

    /// <summary>Lean of the trunk in degrees, in X.</summary>
    public Channel Lean { get; } = new(0, 0);

    /// <summary>Turn of the hips in degrees, in X.</summary>
    public Channel Turn { get; } = new(0, 0);

    /// <summary>Pitch of the head in degrees, in X.</summary>
    public Channel Pitch { get; } = new(0, 0);

    /// <summary>Fingers or toes.</summary>
    public Channel this[Limb limb] => _limbs[limb];

    /// <summary>Bend of the knee of a foot, in X: 1 outwards, -1 inwards.</summary>
    public Channel KneeOf(Limb foot) => _knees[foot];

    /// <summary>Hook of a foot, in X: 1 heel, -1 toe, 0 none.</summary>
    public Channel HookOf(Limb foot) => _hooks[foot];

    public Point[] PoseAt(double time) => PoseBuilder.Build(new BodyState
    {
        LeftHand = _limbs[Limb.LeftHand].At(time),
        RightHand = _limbs[Limb.RightHand].At(time),
        LeftFoot = _limbs[Limb.LeftFoot].At(time),
        RightFoot = _limbs[Limb.RightFoot].At(time),
        Hips = Hips.At(time),
        Lean = Lean.At(time).X,
        Turn = Turn.At(time).X,
        Pitch = Pitch.At(time).X,
        LeftKnee = _knees[Limb.LeftFoot].At(time).X,
        RightKnee = _knees[Limb.RightFoot].At(time).X,
        LeftHook = _hooks[Limb.LeftFoot].At(time).X,
        RightHook = _hooks[Limb.RightFoot].At(time).X,
    });
}
