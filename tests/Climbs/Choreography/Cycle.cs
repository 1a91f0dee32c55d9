using Ascension.Climbs.Bodies;
using Ascension.Climbs.Walls;
using Ascension.Coaching.Movement;
using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Movement;

namespace Ascension.Climbs.Choreography;

/// <summary>
/// Good climbing in one cycle: look, both feet up, turn in, one push from the legs while the low hand goes to the next
/// hold, settle. Variations call its parts in another way.
/// </summary>
internal sealed class Cycle(Choreographer on, CyclePlan plan)
{
    /// <summary>A foot that stands this near to where it should, in bh, stays.</summary>
    private const double NoStep = 0.09;

    public Choreographer On { get; } = on;

    public CyclePlan Plan { get; set; } = plan;

    /// <summary>When the hand left, in seconds.</summary>
    public double ReachStart { get; private set; }

    /// <summary>When the hand arrived, in seconds.</summary>
    public double ReachEnd { get; private set; }

    public Point Hips => On.Stage.Hips.Goal;

    /// <summary>Where the hips will be after the reach.</summary>
    public Point HipsAfter => Hips + new Point(Plan.Drift, Plan.Rise);

    public void Feet()
    {
        LookDown();
        var first = On.Random.Next(2) == 0 ? Limb.LeftFoot : Limb.RightFoot;
        StepUp(first);
        StepUp(Choreographer.Opposite(first));
        LookUp();
    }

    public void LookDown()
    {
        On.Stage.Pitch.MoveTo(On.Now, 0.25, new Point(On.Between(45, 65), 0));
        On.Wait(0.35);
    }

    public void LookUp() => On.Stage.Pitch.MoveTo(On.Now, 0.25, new Point(0, 0));

    public void StepUp(Limb foot)
    {
        if (On.IsFree(foot) || On.HoldOf(foot).Place.DistanceTo(StandOf(foot)) > NoStep)
        {
            StepTo(foot, FootholdOf(foot));
        }
    }

    /// <summary>A foothold from which the climber will stand at ease after the reach.</summary>
    public SyntheticHold FootholdOf(Limb foot)
    {
        var wanted = StandOf(foot) + new Point(0, On.Between(-0.015, 0.015));
        return On.Wall.Near(wanted) is { } hold && hold != On.HoldOf(Choreographer.Opposite(foot))
            ? hold
            : On.Wall.Add(HoldType.Edge, wanted);
    }

    /// <summary>Where a foot will stand at ease after the reach.</summary>
    public Point StandOf(Limb foot) => Choreographer.ToeAt(
        foot, HipsAfter + new Point(Choreographer.SideOf(foot) * On.Style.FootSpread, -BodyShape.Stand));

    public void StepTo(Limb foot, SyntheticHold hold)
    {
        On.Move(foot, hold, On.Now, Plan.FootSeconds);
        On.Wait(Plan.FootSeconds + On.Between(0.25, 0.4));
    }

    public void Prepare()
    {
        TurnIn();
        On.Wait(Plan.PrepareSeconds);
    }

    public void TurnIn()
    {
        if (Plan.Turn > 0)
        {
            On.Stage.Turn.MoveTo(On.Now, 0.4, new Point(Plan.Turn, 0));
        }
    }

    public void Reach() => ReachTo(NextHandhold());

    /// <summary>The next hold of the hand: an arm's length above the shoulder once the hips have risen.</summary>
    public SyntheticHold NextHandhold() => On.Wall.Add(
        Plan.HandHold,
        HipsAfter + new Point(
            Choreographer.SideOf(On.NextHand) * (On.Style.HandSpread + On.Between(-0.02, 0.02)),
            BodyShape.Trunk + BodyShape.Hang),
        Plan.IsSidePull && Plan.Turn > 0);

    /// <summary>The hips rise as far as the hold asks, and the hand goes there.</summary>
    public void ReachTo(SyntheticHold hold)
    {
        var rise = hold.Place.Y - BodyShape.Trunk - BodyShape.Hang - Hips.Y;
        ReachTo(hold, Hips + new Point(Plan.Drift, Math.Clamp(rise, Plan.Rise - 0.03, Plan.Rise + 0.03)));
    }

    public void ReachTo(SyntheticHold hold, Point hipsAfter)
    {
        ReachStart = On.Now;
        ReachEnd = On.Now + Plan.ReachSeconds;
        On.Stage.Hips.MoveTo(On.Now, Plan.ReachSeconds, hipsAfter);
        On.Move(On.NextHand, hold, On.Now, Plan.ReachSeconds);
        On.Wait(Plan.ReachSeconds);
    }

    public void Settle()
    {
        TurnBack();
        On.Wait(Plan.SettleSeconds);
    }

    public void TurnBack()
    {
        if (On.Stage.Turn.Goal.X != 0)
        {
            On.Stage.Turn.MoveTo(On.Now, 0.4, new Point(0, 0));
        }
    }

    /// <summary>Hangs on the long upper arm, with the hips as low as that takes.</summary>
    public void Rest()
    {
        var lower = Math.Clamp(Hips.Y - Hanging.HipsOn(On.HoldOf(UpperHand).Place, UpperHand, Hips), 0.02, 0.08);
        On.Stage.Hips.Shift(On.Now, 0.5, 0, -lower);
        On.Wait(0.5 + On.Style.RestSeconds);
        On.Stage.Hips.Shift(On.Now, 0.5, 0, lower);
        On.Wait(0.5);
    }

    private Limb UpperHand => On.HoldOf(Limb.LeftHand).Place.Y > On.HoldOf(Limb.RightHand).Place.Y
        ? Limb.LeftHand
        : Limb.RightHand;

    /// <summary>Feet up, the low hand to the top hold, and stay.</summary>
    public void Finish()
    {
        Feet();
        Match();
        On.Wait(On.Between(2.8, 3.4));
    }

    /// <summary>The low hand joins the other on its hold.</summary>
    public void Match()
    {
        var top = On.HoldOf(On.OtherHand);
        On.Technique("match", On.Now, On.Now + Plan.ReachSeconds);
        ReachTo(top, Hips + new Point((top.Place.X - Hips.X) * 0.4, 0.05));
    }
}
