using Ascension.Coaching.Movement;
using Ascension.Skeletons.Holds;

namespace Ascension.Climbs.Walls;

/// <summary>A wall that grows with the climb: every hold the climber takes, and others beside the way.</summary>
internal sealed class SyntheticWall(Random random)
{
    /// <summary>Nearer holds could not be told apart by a limb's place.</summary>
    private const double LeastDistance = 0.10;

    private const double NearEnough = 0.06;

    private readonly List<SyntheticHold> _holds = [];
    private readonly List<(Point Place, double Radius)> _kept = [];

    public IReadOnlyList<SyntheticHold> Holds => _holds;

    /// <summary>A hold that is there already, about where one is wanted.</summary>
    public SyntheticHold? Near(Point wanted) =>
        _holds.Find(hold => hold.Place.DistanceTo(wanted) < NearEnough);

    /// <summary>A hold as near as possible to where it is wanted.</summary>
    public SyntheticHold Add(HoldType type, Point wanted, bool sidePull = false)
    {
        var place = wanted;
        for (var turn = 0; turn < 30 && !IsFree(place, LeastDistance); turn++)
        {
            var (angle, radius) = (turn * 2.4, 0.006 * (turn + 1));
            place = wanted + new Point(Math.Cos(angle), 0.4 * Math.Sin(angle)) * radius;
        }

        var (width, height) = type == HoldType.Jug ? (0.07, 0.05) : (0.05, 0.035);
        return Place(type, place, sidePull ? height : width, sidePull ? 2 * height : height);
    }

    /// <summary>No hold may stand here later: a limb hangs there, or a hold would change what is right.</summary>
    public void KeepFree(Point place, double radius) => _kept.Add((place, radius));

    /// <summary>Holds of other routes, where they change nothing.</summary>
    public void Decorate(int count, Point low, Point high, Func<Point, bool> isHarmless)
    {
        for (var tries = 0; tries < count * 8 && count > 0; tries++)
        {
            var place = new Point(
                low.X + (high.X - low.X) * random.NextDouble(), low.Y + (high.Y - low.Y) * random.NextDouble());
            if (IsFree(place, 0.16) && isHarmless(place))
            {
                Place(random.Next(2) == 0 ? HoldType.Crimp : HoldType.Edge, place, 0.045, 0.03);
                count--;
            }
        }
    }

    private SyntheticHold Place(HoldType type, Point place, double width, double height)
    {
        SyntheticHold hold = new($"h{_holds.Count}", type, place, width, height);
        _holds.Add(hold);
        return hold;
    }

    private bool IsFree(Point place, double distance) =>
        _holds.TrueForAll(hold => hold.Place.DistanceTo(place) >= distance)
        && _kept.TrueForAll(kept => kept.Place.DistanceTo(place) >= kept.Radius);
}
