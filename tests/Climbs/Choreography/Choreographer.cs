using Ascension.Climbs.Bodies;
using Ascension.Climbs.Motion;
using Ascension.Climbs.Truth;
using Ascension.Climbs.Walls;
using Ascension.Coaching.Movement;
using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Movement;

namespace Ascension.Climbs.Choreography;

/// <summary>
/// Lets the climber climb, motion by motion, builds the wall under the way, and writes down what really happens.
/// </summary>
internal sealed class Choreographer
{
    private readonly Dictionary<Limb, (SyntheticHold Hold, double Since)> _on = [];
    private readonly Dictionary<Limb, SyntheticHold> _last = [];

    public Choreographer(Random random, ClimbStyle style)
    {
        Random = random;
        Style = style;
        Wall = new SyntheticWall(random);
        NextHand = style.LeftHandFirst ? Limb.LeftHand : Limb.RightHand;
        Point hips = new(0, 0.5);
        var shoulders = hips + new Point(0, BodyShape.Trunk);
        var low = BodyShape.Hang - style.Rise;
        SyntheticHold Hand(Limb hand) => Wall.Add(HoldType.Edge, shoulders + new Point(
            SideOf(hand) * style.HandSpread, hand == NextHand ? low : BodyShape.Hang));
        SyntheticHold Foot(Limb foot) => Wall.Add(HoldType.Edge, ToeAt(
            foot, hips + new Point(SideOf(foot) * style.FootSpread, -BodyShape.Stand)));
        var (leftHand, rightHand) = (Hand(Limb.LeftHand), Hand(Limb.RightHand));
        var (leftFoot, rightFoot) = (Foot(Limb.LeftFoot), Foot(Limb.RightFoot));
        Stage = new Stage(hips, leftHand.Place, rightHand.Place, leftFoot.Place, rightFoot.Place);
        Take(Limb.LeftHand, leftHand, 0);
        Take(Limb.RightHand, rightHand, 0);
        Take(Limb.LeftFoot, leftFoot, 0);
        Take(Limb.RightFoot, rightFoot, 0);
        Now = 0.8 + random.NextDouble();
    }

    public Random Random { get; }

    public ClimbStyle Style { get; }

    public Stage Stage { get; }

    public SyntheticWall Wall { get; }

    public GroundTruth Truth { get; } = new();

    /// <summary>Seconds since the film began.</summary>
    public double Now { get; set; }

    /// <summary>The hand that goes next.</summary>
    public Limb NextHand { get; set; }

    public Limb OtherHand => Opposite(NextHand);

    /// <summary>-1 left, 1 right.</summary>
    public static int SideOf(Limb limb) => limb is Limb.LeftHand or Limb.LeftFoot ? -1 : 1;

    public static Limb Opposite(Limb limb) => (Limb)((int)limb ^ 1);

    /// <summary>The foot on the side of a hand.</summary>
    public static Limb FootUnder(Limb hand) => hand == Limb.LeftHand ? Limb.LeftFoot : Limb.RightFoot;

    /// <summary>Where the toe stands when the ankle is at a place.</summary>
    public static Point ToeAt(Limb foot, Point ankle) =>
        ankle + new Point(SideOf(foot) * BodyShape.ToeToAnkleIn, -BodyShape.ToeToAnkleUp);

    /// <summary>The hold a limb is on, or was on last.</summary>
    public SyntheticHold HoldOf(Limb limb) => _last[limb];

    /// <summary>The limb is off all holds.</summary>
    public bool IsFree(Limb limb) => !_on.ContainsKey(limb);

    public void Wait(double seconds) => Now += seconds;

    /// <summary>A number between two.</summary>
    public double Between(double low, double high) => low + (high - low) * Random.NextDouble();

    /// <summary>Moves a limb to a hold; the clock stays.</summary>
    public void Move(Limb limb, SyntheticHold to, double start, double duration)
    {
        Release(limb, start);
        if (limb is Limb.LeftHand or Limb.RightHand && _last[limb] != to)
        {
            Truth.Moves.Add(new TrueMove(limb, _last[limb].Id, to.Id, new Interval(start, start + duration)));
        }

        Stage[limb].MoveTo(start, duration, to.Place);
        Take(limb, to, start + duration);
    }

    /// <summary>Lifts a limb off its hold and puts it back; the clock stays.</summary>
    public void Hop(Limb limb, double start, double duration, double dx, double dy)
    {
        Release(limb, start);
        Stage[limb].Hop(start, duration, dx, dy);
        Take(limb, _last[limb], start + duration);
    }

    /// <summary>Takes a limb off the wall, to a place without hold; the clock stays.</summary>
    public void Free(Limb limb, double start, double duration, Point place)
    {
        Release(limb, start);
        Stage[limb].MoveTo(start, duration, place);
        Wall.KeepFree(place, 0.12);
    }

    /// <summary>Notes a fault.</summary>
    public void Fault(string id, double start, double end, bool isJudged = true) =>
        Truth.Faults.Add(new TrueEvent(id, new Interval(start, end), isJudged));

    /// <summary>Notes a technique.</summary>
    public void Technique(string id, double start, double end, bool isJudged = true) =>
        Truth.Techniques.Add(new TrueEvent(id, new Interval(start, end), isJudged));

    /// <summary>All limbs off: the film ends.</summary>
    public void End()
    {
        foreach (var limb in Enum.GetValues<Limb>())
        {
            Release(limb, Now);
        }

        Truth.Contacts.Sort((one, other) => one.When.Start.CompareTo(other.When.Start));
    }

    /// <summary>A limb lets go.</summary>
    public void Release(Limb limb, double at)
    {
        if (_on.Remove(limb, out var contact))
        {
            Truth.Contacts.Add(new TrueContact(limb, contact.Hold.Id, new Interval(contact.Since, at)));
        }
    }

    private void Take(Limb limb, SyntheticHold hold, double at)
    {
        _on[limb] = (hold, at);
        _last[limb] = hold;
    }
}
