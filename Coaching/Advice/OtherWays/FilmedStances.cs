using Ascension.Coaching.Ghosts.Body;
using Ascension.Coaching.Ghosts.Motion;
using Ascension.Coaching.Ghosts.Planning;
using Ascension.Coaching.Ghosts.Poses;
using Ascension.Coaching.Ghosts.Walls;
using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Contacts;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Advice.OtherWays;

/// <summary>
/// The stances of a filmed climb as the ghost's model has them, and what moves from them cost this body. An unknown
/// wall counts as vertical.
/// </summary>
internal sealed class FilmedStances
{
    private const double Crossed = 0.03;

    private static readonly Limb[] Limbs = Enum.GetValues<Limb>();

    private readonly ClimbMovement _climb;
    private readonly FilmedGrips _grips;
    private readonly ClimbingWall _wall;
    private readonly Terms _terms;
    private readonly MotionPlanner _motions;

    public FilmedStances(ClimbMovement climb)
    {
        var body = BodyModel.Of(BodyCheck.WithoutProblems(climb.Body with { HeightCm = 100 * climb.Scale.HeightM }));
        _climb = climb;
        _grips = new FilmedGrips(climb, body.Height / climb.Scale.BodyHeightPx);
        _wall = new ClimbingWall(
            new Route(_grips.Holds, Math.Clamp(climb.Wall.AngleDegrees ?? 0, -60, 75)), hasSmears: false);
        HoverPoses poses = new(body, _wall, GhostCosts.Default, Postures.For(_wall, isThorough: false));
        _terms = new Terms(body, _wall, GhostCosts.Default, poses);
        _motions = new MotionPlanner(poses, _terms);
        Height = body.Height;
    }

    /// <summary>Stature in metres.</summary>
    public double Height { get; }

    /// <summary>Number of things to be on.</summary>
    public int Count => _wall.Supports.Count;

    /// <summary>What a contact is on.</summary>
    public short On(LimbContact contact) => _grips.On(contact);

    /// <summary>Where something to be on is, in metres, Y upwards.</summary>
    public Point PlaceOf(short support) => new(_wall.Supports[support].Place.X, _wall.Supports[support].Place.Y);

    /// <summary>A place in wall pixels in the metres of the model.</summary>
    public Point ToMetres(Point pixels) =>
        new Point(pixels.X, -pixels.Y) * (Height / _climb.Scale.BodyHeightPx);

    /// <summary>What every limb is on at a tick.</summary>
    public Stance At(int tick)
    {
        Stance stance = new(Stance.Free, Stance.Free, Stance.Free, Stance.Free);
        foreach (var limb in Limbs)
        {
            if (_climb.LimbOf(limb)?.ContactAt(tick) is { } contact)
            {
                stance = stance.With(limb, On(contact));
            }
        }

        return stance;
    }

    /// <summary>
    /// What it costs to take a limb somewhere without a jump; null when the body has no balanced way to.
    /// </summary>
    public double? Static(Stance from, Limb limb, short to)
    {
        StanceMove move = new(from, from.With(limb, to), limb, limb, MoveKind.Static);
        return _terms.Of(move) is { } cost && _motions.Of(move) is not null ? cost.Total : null;
    }

    /// <summary>
    /// What a move that was made costs at least: a pose that the model does not find is not held against it.
    /// </summary>
    public double Made(Stance from, Limb limb, short to)
    {
        StanceMove move = new(from, from.With(limb, to), limb, limb, MoveKind.Static);
        return _terms.Of(move)?.Total ?? _terms.Least(move);
    }

    /// <summary>What a jump costs at least.</summary>
    public double Jumped(Stance from, Limb hand, short to)
    {
        var caught = new Stance(Stance.Free, Stance.Free, Stance.Free, Stance.Free).With(hand, to);
        return _terms.Least(new StanceMove(from, caught, hand, hand, MoveKind.Dyno));
    }

    /// <summary>The left hand is to the right of the right one.</summary>
    public bool AreHandsCrossed(Stance stance) =>
        stance is { LeftHand: >= 0, RightHand: >= 0 }
        && PlaceOf(stance.LeftHand).X > PlaceOf(stance.RightHand).X + Crossed;
}
