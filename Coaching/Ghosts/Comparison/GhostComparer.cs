using Ascension.Coaching.Ghosts.Body;
using Ascension.Coaching.Ghosts.Planning;

namespace Ascension.Coaching.Ghosts.Comparison;

/// <summary>Compares climbs with a ghost's.</summary>
public static class GhostComparer
{
    /// <summary>Most deviations that are told.</summary>
    public const int MostDeviations = 10;

    /// <summary>A part nearer than this is where it should be, in metres.</summary>
    private const double Deviates = 0.12;

    private const double SimilarityM = 0.25;

    private static readonly string[] Parts = ["left_hand", "right_hand", "left_foot", "right_foot", "body"];

    /// <summary>Compares a climb with a ghost on the same route.</summary>
    /// <param name="basis">The ghost; both are priced for its body.</param>
    /// <param name="climb">The climber's, in the metres of the route.</param>
    /// <exception cref="ArgumentException">The climb has no points.</exception>
    public static GhostComparison Compare(GhostBasis basis, ClimbTrace climb)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(climb);
        if (climb.Points.Count == 0)
        {
            throw new ArgumentException("There is nothing to compare.", nameof(climb));
        }

        var ghost = basis.Trace;
        var way = TimeWarp.Match(
            climb.Points.Count, ghost.Points.Count, (one, other) => Distance(climb.Points[one], ghost.Points[other]));
        var mean = way.Average(pair => Distance(climb.Points[pair.Row], ghost.Points[pair.Column]));
        var own = new StancePricer(basis.Route, BodyModel.Of(basis.Body), GhostCosts.Default, basis.Postures)
            .Price(climb.Contacts);
        return new(
            Math.Exp(-mean / SimilarityM), own is { } cost ? Math.Min(1, basis.Cost / cost) : null,
            [.. Deviations(climb, ghost, way).OrderByDescending(one => one.DifferenceCm).Take(MostDeviations)]);
    }

    /// <summary>Mean over the parts that both show.</summary>
    private static double Distance(TracePoint one, TracePoint other)
    {
        var (sum, count) = (0.0, 0);
        for (var part = 0; part < TracePoint.Parts; part++)
        {
            var distance = one[part].DistanceTo(other[part]);
            if (double.IsFinite(distance))
            {
                sum += distance;
                count++;
            }
        }

        return count > 0 ? sum / count : 0;
    }

    private static IEnumerable<Deviation> Deviations(
        ClimbTrace climb, ClimbTrace ghost, IReadOnlyList<(int Row, int Column)> way)
    {
        for (var part = 0; part < TracePoint.Parts; part++)
        {
            var nearest = Nearest(climb, ghost, way, part);
            for (var first = 0; first < nearest.Length; first++)
            {
                if (!(nearest[first].Distance > Deviates))
                {
                    continue;
                }

                var last = first;
                while (last + 1 < nearest.Length && nearest[last + 1].Distance > Deviates)
                {
                    last++;
                }

                var worst = Enumerable.Range(first, last - first + 1).MaxBy(row => nearest[row].Distance);
                yield return new(
                    Parts[part], climb.Points[first].TimeMs, climb.Points[last].TimeMs, worst,
                    climb.Points[worst].TimeMs, 100 * nearest[worst].Distance,
                    Direction(climb.Points[worst][part], ghost.Points[nearest[worst].Column][part]));
                first = last;
            }
        }
    }

    /// <summary>For every point of the climb, the nearest of those of the ghost that it was matched with.</summary>
    private static (double Distance, int Column)[] Nearest(
        ClimbTrace climb, ClimbTrace ghost, IReadOnlyList<(int Row, int Column)> way, int part)
    {
        var nearest = Enumerable.Repeat((Distance: double.PositiveInfinity, Column: 0), climb.Points.Count).ToArray();
        foreach (var (row, column) in way)
        {
            var distance = climb.Points[row][part].DistanceTo(ghost.Points[column][part]);
            if (!(distance >= nearest[row].Distance))
            {
                nearest[row] = (distance, column);
            }
        }

        return nearest;
    }

    private static string Direction(WallPoint climber, WallPoint ghost)
    {
        var (right, up) = (climber.X - ghost.X, climber.Y - ghost.Y);
        return Math.Abs(up) >= Math.Abs(right) ? up < 0 ? "lower" : "higher" : right < 0 ? "left" : "right";
    }
}
