using Ascension.Climbs.Choreography;
using Ascension.Coaching.Movement;

namespace Ascension.Climbs.Techniques;

/// <summary>
/// The free leg is stretched out against the swing, to its own side or behind the standing leg, clear of every hold.
/// </summary>
internal sealed class Flag(int at) : PlantedTechnique(at)
{
    /// <summary>Nearer to a hold the foot could be taken for standing on it.</summary>
    private const double Clear = 0.13;

    private const double RiseShare = 0.8;

    private double _start;

    public override string Id => "flag";

    public override CyclePlan Adjust(CyclePlan plan) => plan with { Turn = 0, Drift = 0, PrepareSeconds = 0.5 };

    public override void Prepare(Cycle cycle)
    {
        var on = cycle.On;
        var (foot, side) = (Choreographer.FootUnder(on.NextHand), Choreographer.SideOf(on.NextHand));
        on.Stage.Hips.Shift(on.Now, 0.5, -side * 0.09, 0);
        on.Free(foot, on.Now, 0.45, Clearest(cycle, side, isBehind: on.Random.Next(3) == 0));
        _start = on.Now + 0.45;
        cycle.Prepare();
    }

    public override void Reach(Cycle cycle)
    {
        var foot = Choreographer.FootUnder(cycle.On.NextHand);

        // The leg rises with the hips.
        cycle.On.Stage[foot].Shift(cycle.On.Now, cycle.Plan.ReachSeconds, 0, cycle.Plan.Rise * RiseShare);
        cycle.Reach();
        cycle.On.Technique(Id, _start, cycle.On.Now + 0.3);
    }

    public override void Settle(Cycle cycle)
    {
        cycle.On.Stage.Hips.Shift(cycle.On.Now, 0.5, Choreographer.SideOf(cycle.On.NextHand) * 0.09, 0);
        cycle.Settle();
    }

    /// <summary>Of the places a stretched leg reaches, one far enough from all holds, or else the farthest.</summary>
    private static Point Clearest(Cycle cycle, int side, bool isBehind)
    {
        var rise = new Point(0, cycle.Plan.Rise * RiseShare);
        List<Point> places = [.. Places(side, isBehind).Select(place => cycle.Hips + place)];
        double Room(Point place) => cycle.On.Wall.Holds.Min(hold =>
            Math.Min(hold.Place.DistanceTo(place), hold.Place.DistanceTo(place + rise)));
        return places.Where(place => Room(place) >= Clear).Append(places.MaxBy(Room)).First();
    }

    // Behind, the foot goes beyond the standing one, which is 0.1 to 0.2 from the hips on the other side.
    private static IEnumerable<Point> Places(int side, bool isBehind) => isBehind
        ? [new(-side * 0.36, -0.26), new(-side * 0.34, -0.32), new(-side * 0.40, -0.20)]
        : [
            new(side * 0.44, -0.20), new(side * 0.42, -0.26), new(side * 0.46, -0.14), new(side * 0.38, -0.32),
            new(side * 0.48, -0.08),
        ];
}
