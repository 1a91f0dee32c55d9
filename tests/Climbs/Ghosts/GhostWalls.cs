using Ascension.Coaching.Ghosts.Walls;
using Ascension.Skeletons.Holds;

namespace Ascension.Climbs.Ghosts;

/// <summary>Generated routes for the ghost: the same seed gives the same route.</summary>
internal static class GhostWalls
{
    private static readonly HoldType[] Types = Enum.GetValues<HoldType>();

    /// <summary>A boulder of few holds: feet, a start, some holds and a finish, all drawn.</summary>
    public static Route Boulder(int seed, int holds = 0)
    {
        Random random = new(seed);
        var count = holds > 0 ? holds : random.Next(6, 13);
        var angle = random.Next(5) switch { 0 => -15, 1 => 0, 2 => 10, 3 => 25, _ => 40.0 };
        var height = Between(random, 2.2, 3.2);
        List<RouteHold> drawn =
        [
            Hold(random, "start", HoldRole.Start, Between(random, 0.8, 1.2), Between(random, 1.2, 1.5)),
            Hold(random, "finish", HoldRole.Finish, Between(random, 0.6, 1.4), height),
            Hold(random, "foot1", HoldRole.Foot, Between(random, 0.6, 1), Between(random, 0.3, 0.6)),
            Hold(random, "foot2", HoldRole.Foot, Between(random, 1, 1.4), Between(random, 0.3, 0.7)),
        ];
        while (drawn.Count < count)
        {
            drawn.Add(Hold(
                random, $"h{drawn.Count}", HoldRole.Hand, Between(random, 0.4, 1.6), Between(random, 0.7, height)));
        }

        return new Route(drawn, angle, 0);
    }

    /// <summary>
    /// A whole wall: holds all over it, the route from its foot to its top. That a human can climb it is made sure by a
    /// line that is set first: jugs and edges about half a metre apart, from the start to a jug at the top.
    /// </summary>
    public static Route Big(int seed, int holds)
    {
        Random random = new(seed);
        const double perSquareMetre = 8;
        const double width = 5;
        var height = holds / (width * perSquareMetre) + 1;
        List<RouteHold> drawn =
        [
            Hold(random, "start", HoldRole.Start, width / 2, 1.4),
            Hold(random, "finish", HoldRole.Finish, Between(random, 0.5, width - 0.5), height) with
            {
                Type = HoldType.Jug,
            },
        ];
        drawn.AddRange(Line(random, drawn[0], drawn[1]));
        while (drawn.Count < holds)
        {
            drawn.Add(Hold(
                random, $"h{drawn.Count}", random.Next(5) == 0 ? HoldRole.Foot : HoldRole.Hand,
                Between(random, 0, width), Between(random, 0.3, height)));
        }

        return new Route(drawn, random.Next(4) switch { 0 => -10, 1 => 0, 2 => 10, _ => 25 }, 0);
    }

    /// <summary>A setter's line: feet under the start, then good holds to the finish, to both sides in turn.</summary>
    private static IEnumerable<RouteHold> Line(Random random, RouteHold start, RouteHold finish)
    {
        const double apart = 0.35;
        const double aside = 0.15;
        HoldType Good() => random.Next(2) == 0 ? HoldType.Jug : HoldType.Edge;
        yield return new("lineFoot0", Good(), HoldRole.Foot, start.X - 0.2, 0.4, 0.1, 0.06);
        yield return new("lineFoot1", Good(), HoldRole.Foot, start.X + 0.2, 0.6, 0.1, 0.06);
        yield return new("lineFoot2", Good(), HoldRole.Foot, start.X - 0.1, 0.9, 0.1, 0.06);
        var (x, y) = (finish.X - start.X, finish.Y - start.Y);
        var steps = (int)Math.Ceiling(Math.Sqrt(x * x + y * y) / apart);
        for (var i = 1; i < steps; i++)
        {
            var share = (double)i / steps;
            var side = i % 2 == 0 ? aside : -aside;
            yield return new(
                $"line{i}", Good(), HoldRole.Hand, start.X + x * share + side, start.Y + y * share,
                Between(random, 0.08, 0.14), Between(random, 0.04, 0.08));
        }
    }

    /// <summary>A ladder of jugs, left and right in turn.</summary>
    public static Route Ladder(double angle, double step = 0.35, int rungs = 8, HoldType type = HoldType.Jug)
    {
        List<RouteHold> holds =
        [
            new("foot1", type, HoldRole.Foot, -0.2, 0.4, 0.1, 0.06),
            new("foot2", type, HoldRole.Foot, 0.2, 0.55, 0.1, 0.06),
        ];
        for (var i = 0; i < rungs; i++)
        {
            var role = i == 0 ? HoldRole.Start : i == rungs - 1 ? HoldRole.Finish : HoldRole.Hand;
            holds.Add(new($"r{i}", type, role, i % 2 == 0 ? -0.15 : 0.15, 1.3 + i * step, 0.12, 0.06));
        }

        return new Route(holds, angle, 0);
    }

    private static RouteHold Hold(Random random, string id, HoldRole role, double x, double y) => new(
        id, role == HoldRole.Start ? HoldType.Jug : Types[random.Next(Types.Length)], role, x, y,
        Between(random, 0.05, 0.2), Between(random, 0.04, 0.12));

    private static double Between(Random random, double from, double to) => from + (to - from) * random.NextDouble();
}
