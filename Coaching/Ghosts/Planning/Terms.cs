using Ascension.Coaching.Ghosts.Body;
using Ascension.Coaching.Ghosts.Walls;
using Ascension.Coaching.Movement.Body;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Planning;

/// <summary>Prices moves.</summary>
internal sealed class Terms(BodyModel body, ClimbingWall wall, GhostCosts costs, HoverPoses poses)
{
    /// <summary>Limbs that are past each other by more than this are crossed, in body heights.</summary>
    private const double Crossed = 0.017;

    /// <summary>The way of a limb that was or goes free, in body heights.</summary>
    private const double Lifted = 0.115;

    private const double ReachFrom = 0.8;
    private const double SmearDegrees = 15;

    /// <summary>What a limb's way to a support costs at least, whatever the other limbs do.</summary>
    public double Least(Limb limb, short from, short to)
    {
        var time = costs.Time * Seconds(limb, from, to);
        if (to == Stance.Free)
        {
            return time;
        }

        var support = wall.Supports[to];
        return limb.IsHand() ? time + costs.PlacedBadness * (1 - Math.Min(1, support.Quality))
            : time + Smearing(support);
    }

    /// <summary>What a move costs at least, before its poses are known.</summary>
    public double Least(in StanceMove move) =>
        Least(move.Limb, move.From[move.Limb], move.To[move.Limb]) + Crossing(move.To) + Surcharge(move.Kind);

    /// <summary>What a move costs; null when it cannot be made.</summary>
    public CostTerms? Of(in StanceMove move)
    {
        var leaving = poses.Of(move.From, move.IsDynamic ? null : move.Limb);
        if (leaving is not { IsBalanced: true })
        {
            return null;
        }

        var arriving = poses.Of(move.To, move.IsDynamic ? null : move.Leaving);
        if (arriving is not { IsBalanced: true })
        {
            return null;
        }

        var to = move.To[move.Limb];
        return new CostTerms(
            costs.Effort * (leaving.Effort + arriving.Effort) / 2,
            costs.LoadedBadness * (leaving.Badness + arriving.Badness) / 2
                + (move.Limb.IsHand() ? costs.PlacedBadness * (1 - Math.Min(1, wall.Supports[to].Quality)) : 0),
            costs.Reach * Stretched(arriving.Reach),
            costs.Travel * leaving.Mass.DistanceTo(arriving.Mass) / body.Height,
            costs.Discomfort * (leaving.Discomfort + arriving.Discomfort) / 2,
            Crossing(move.To),
            costs.Time * Seconds(move),
            move.Limb.IsHand() || to == Stance.Free ? 0 : Smearing(wall.Supports[to]),
            Surcharge(move.Kind));
    }

    /// <summary>Seconds that the limb of a move travels.</summary>
    public double Seconds(in StanceMove move) => Seconds(move.Limb, move.From[move.Limb], move.To[move.Limb]);

    private double Seconds(Limb limb, short from, short to) => MoveTime.Seconds(
        from == Stance.Free || to == Stance.Free
            ? Lifted
            : wall.Supports[from].PlaceOf(limb).DistanceTo(wall.Supports[to].PlaceOf(limb)) / body.Height);

    /// <summary>How far a reach is to its end, squared: 0 up to where it is easy, 1 at full stretch.</summary>
    /// <param name="reach">Share of the longest.</param>
    public static double Stretched(double reach) => Math.Pow(Math.Max(0, reach - ReachFrom) / (1 - ReachFrom), 2);

    private double Smearing(Support support) => support.Kind == SupportKind.Smear
        ? costs.Smear * Math.Exp(wall.Route.AngleDegrees / SmearDegrees)
        : 0;

    private double Crossing(in Stance stance) =>
        costs.Crossing * (IsCrossed(stance, Limb.LeftHand, Limb.RightHand)
            + IsCrossed(stance, Limb.LeftFoot, Limb.RightFoot));

    private int IsCrossed(in Stance stance, Limb left, Limb right) =>
        stance.IsOn(left) && stance.IsOn(right)
        && wall.Supports[stance[left]].PlaceOf(left).X - wall.Supports[stance[right]].PlaceOf(right).X
            > Crossed * body.Height
            ? 1
            : 0;

    private double Surcharge(MoveKind kind) => kind switch
    {
        MoveKind.Deadpoint => costs.Deadpoint,
        MoveKind.CutLoose => costs.CutLoose,
        MoveKind.Dyno => costs.Dyno,
        _ => 0,
    };
}
