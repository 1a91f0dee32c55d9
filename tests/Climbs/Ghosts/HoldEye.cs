using Ascension.Coaching.Ghosts.Comparison;
using Ascension.Skeletons.Holds;

namespace Ascension.Climbs.Ghosts;

/// <summary>Sees holds as a model does: misses some, invents some, is wrong about types and colours.</summary>
internal sealed class HoldEye(WallSight sight, Random random)
{
    private static readonly HoldType[] Types = Enum.GetValues<HoldType>();
    private static readonly HoldColour[] Colours = Enum.GetValues<HoldColour>();

    /// <summary>What one view shows, in no order.</summary>
    /// <param name="wall">What there is.</param>
    /// <param name="view">From metres of the wall to the view's lengths.</param>
    public IReadOnlyList<SetHold> See(IReadOnlyList<SetHold> wall, Func<WallPoint, WallPoint> view)
    {
        var seen = wall.Where(_ => random.NextDouble() >= sight.Missed).ToList();
        for (var i = 0; i < sight.False * wall.Count; i++)
        {
            var (one, other) = (wall[random.Next(wall.Count)], wall[random.Next(wall.Count)]);
            seen.Add(one with { Place = new(one.Place.X, other.Place.Y), Id = $"false{i}" });
        }

        var drawn = seen.Select(hold => Boxed(Blurred(hold), view)).ToArray();
        random.Shuffle(drawn);
        return drawn;
    }

    /// <summary>The upright box around the hold's box in a view.</summary>
    public static SetHold Boxed(SetHold hold, Func<WallPoint, WallPoint> view)
    {
        var (halfWidth, halfHeight) = (hold.Width / 2, hold.Height / 2);
        WallPoint[] sides =
        [
            view(hold.Place with { X = hold.Place.X - halfWidth }),
            view(hold.Place with { X = hold.Place.X + halfWidth }),
            view(hold.Place with { Y = hold.Place.Y - halfHeight }),
            view(hold.Place with { Y = hold.Place.Y + halfHeight }),
        ];
        var (left, right) = (sides.Min(side => side.X), sides.Max(side => side.X));
        var (low, high) = (sides.Min(side => side.Y), sides.Max(side => side.Y));
        return hold with
        {
            Place = new((left + right) / 2, (low + high) / 2),
            Width = right - left,
            Height = high - low,
        };
    }

    private SetHold Blurred(SetHold hold) => hold with
    {
        Place = new(hold.Place.X + sight.NoiseM * Gaussian(), hold.Place.Y + sight.NoiseM * Gaussian()),
        Width = hold.Width * Math.Exp(0.15 * Gaussian()),
        Height = hold.Height * Math.Exp(0.15 * Gaussian()),
        Type = random.NextDouble() < sight.WrongType ? Types[random.Next(Types.Length)] : hold.Type,
        Colour = random.NextDouble() < sight.WrongColour ? Colours[random.Next(Colours.Length)] : hold.Colour,
    };

    private double Gaussian() =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
