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
    private const double FreeBelow = 0.2;

    private static readonly Limb[] Limbs = Enum.GetValues<Limb>();

    private readonly double _finish = graph.Finishes.Min(finish => wall.Supports[finish].Place.Y);

    public double MetresLeft(in Stance stance)
    {
        double left = 0;
        foreach (var hand in graph.Hands)
        {
            left += Math.Max(0, _finish - HeightOf(stance[hand], _finish - body.Height));
        }

        var feetEnd = _finish - FeetBelow * body.Height;
        var highest = double.NegativeInfinity;
        foreach (var foot in graph.Feet)
        {
            highest = Math.Max(highest, HeightOf(stance[foot], highest));
        }

        foreach (var foot in graph.Feet)
        {
            var height = HeightOf(stance[foot], highest - FreeBelow * body.Height);
            left += double.IsFinite(height) ? Math.Max(0, feetEnd - height) : 0;
        }

        return left;
    }

    /// <summary>How doubtful it is that a move can be made, from 0: the nearer it stretches the body to its end.</summary>
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

    private double HeightOf(short support, double otherwise) =>
        support == Stance.Free ? otherwise : wall.Supports[support].Place.Y;
}
