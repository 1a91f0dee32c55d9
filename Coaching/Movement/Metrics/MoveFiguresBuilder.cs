using Ascension.Coaching.Movement.Contacts;
using Ascension.Coaching.Movement.Moves;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Movement.Metrics;

/// <summary>Measures every hand move of a climb.</summary>
internal sealed class MoveFiguresBuilder(ClimbMovement climb)
{
    private readonly HashSet<int> _cutLoose = [.. CutLooseFinder.Find(climb).Select(cut => cut.Move.Index)];

    public static IReadOnlyList<MoveFigures> Of(ClimbMovement climb)
    {
        var builder = new MoveFiguresBuilder(climb);
        return [.. climb.Moves.Select(builder.Measure)];
    }

    private MoveFigures Measure(HandMove move)
    {
        var carried = new TickRange(Math.Min(move.Prepare.Start, move.ReachPhase.Start), move.ReachPhase.End);
        return new MoveFigures
        {
            Move = move,
            Path = PathShape.Of(climb, move.Motion),
            PrepareAngles = Angles(move.Prepare),
            ReachAngles = Angles(move.ReachPhase),
            Squareness = climb.Hips.Mean(carried),
            HandWeightShare = climb.Loads.Mean(carried, load => load.HandShare),
            ArmTension = climb.Loads.Mean(carried, load => load.ArmTension),
            LegTension = climb.Loads.Mean(carried, load => load.LegTension),
            SimultaneousRatio = SimultaneousRatio(move),
            IsCutLoose = _cutLoose.Contains(move.Index),
            SettleTimeMs = SettleTimeMs(move),
            FootReplacements = FootReplacements(move),
            HandReadjustments = HandReadjustments(move),
        };
    }

    private double[] Angles(TickRange range) =>
        [.. Enum.GetValues<JointAngle>()
            .Select(joint => Statistics.MeanOver(range, tick => climb.Angles[joint, tick]))];

    private double SimultaneousRatio(HandMove move) => Statistics.MeanOver(
        move.ReachPhase,
        tick => climb.Limbs.Any(limb => limb.Limb != move.Hand && limb.IsInAir(tick)) ? 1 : 0);

    private double SettleTimeMs(HandMove move)
    {
        var next = move.Index + 1 < climb.Moves.Count
            ? climb.Moves[move.Index + 1].ReachPhase.Start
            : climb.Window.End + 1;
        for (var tick = move.ReachPhase.End + 1; tick < next; tick++)
        {
            if (climb.MassSpeed(tick) < climb.Settings.StillSpeed)
            {
                return climb.Clock.TimeMs(tick) - climb.Clock.TimeMs(move.ReachPhase.End);
            }
        }

        return double.NaN;
    }

    private int FootReplacements(HandMove move)
    {
        var since = move.Index == 0 ? 0 : climb.Moves[move.Index - 1].ReachPhase.End + 1;
        return climb.Feet.Sum(foot => Replacements(foot, new TickRange(since, move.ReachPhase.End)));
    }

    private int HandReadjustments(HandMove move)
    {
        var next = climb.Moves.FirstOrDefault(later => later.Index > move.Index && later.Hand == move.Hand);
        var until = next is null ? climb.Window.End : next.ReachPhase.Start - 1;
        return Replacements(climb.LimbOf(move.Hand)!, new TickRange(move.ReachPhase.End + 1, until));
    }

    private static int Replacements(LimbRecord limb, TickRange range) =>
        limb.Transitions.Count(transition =>
            transition.Kind == TransitionKind.Replace && range.Contains(transition.Off.End));
}
