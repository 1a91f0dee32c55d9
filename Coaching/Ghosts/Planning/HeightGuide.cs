using Ascension.Coaching.Ghosts.Body;
using Ascension.Coaching.Ghosts.Walls;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Planning;

/// <summary>
/// How far all limbs together still have to go up, in metres. Times a rate it is a guess of what is left to pay: not a
/// bound, but without the steps of one, so that a hurried search climbs where the bound would let it wander.
/// </summary>
internal sealed class HeightGuide(BodyModel body, ClimbingWall wall, StanceGraph graph)
{
    /// <summary>How far the feet are below the hands in the end, in body heights.</summary>
    private const double FeetBelow = 0.8;

    /// <summary>A foot on nothing counts as this far below the other, in body heights.</summary>
    private const double FreeBelow = 0.45;

    /// <summary>Hands this far above the feet, in body heights, are at ease; what is more counts ...</summary>
    private const double Ease = 0.75;

    /// <summary>... this many times.</summary>
    private const double Stretched = 2;

    private static readonly Limb[] Limbs = Enum.GetValues<Limb>();

    private readonly double _finish = graph.Finishes.Min(finish => wall.Supports[finish].Place.Y);

    public double MetresLeft(in Stance stance)
    {
        var (hands, hand) = Heights(stance, graph.Hands, _finish - body.Height);
        var (feet, foot) = Heights(stance, graph.Feet, double.NaN);
        var left = Left(_finish, hands, hand) + Left(_finish - FeetBelow * body.Height, feet, foot);
        return left + Stretched * Math.Max(0, hands - feet - Ease * body.Height);
    }

    /// <summary>
    /// How doubtful it is that a move can be made, from 0: the nearer it stretches the body to its end.
    /// </summary>
    public double Doubt(in StanceMove move)
    {
        const double from = 0.7;
        var limb = move.Limb;
        if (!move.To.IsOn(limb))
        {
            return 0;
        }

        var place = wall.Supports[move.To[limb]].PlaceOf(limb);
        double stretch = 0;
        foreach (var other in Limbs)
        {
            if (other != limb && move.To.IsOn(other))
            {
                var distance = wall.Supports[move.To[other]].PlaceOf(other).DistanceTo(place);
                stretch = Math.Max(stretch, distance / body.Span(limb, other));
            }
        }

        return Math.Max(0, stretch - from) / (1 - from);
    }

    /// <summary>
    /// Of two limbs, the lower one counts as much as their mean: who leaves it behind has gained little.
    /// </summary>
    private static double Left(double end, double mean, double lowest) =>
        double.IsFinite(mean) ? Math.Max(0, end - mean) + Math.Max(0, end - lowest) : 0;

    /// <summary>Mean and lowest height of a pair of limbs.</summary>
    private (double Mean, double Lowest) Heights(in Stance stance, IReadOnlyList<Limb> limbs, double otherwise)
    {
        var highest = otherwise;
        foreach (var limb in limbs)
        {
            highest = stance.IsOn(limb) && !(Height(stance, limb) <= highest) ? Height(stance, limb) : highest;
        }

        var (sum, lowest) = (0.0, double.PositiveInfinity);
        foreach (var limb in limbs)
        {
            var height = stance.IsOn(limb) ? Height(stance, limb) : highest - FreeBelow * body.Height;
            sum += height;
            lowest = Math.Min(lowest, height);
        }

        return (sum / Math.Max(1, limbs.Count), lowest);
    }

    private double Height(in Stance stance, Limb limb) => wall.Supports[stance[limb]].Place.Y;
}
