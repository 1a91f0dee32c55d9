using Ascension.Coaching.Ghosts.Comparison;

namespace Ascension.Coaching.Ghosts.Registration.Matching;

/// <summary>
/// Guesses from where two views are alike in the small. Near a hold an askew view is hardly more than turned and
/// stretched, so a hold and a neighbour, taken for two of the target, foretell where the others around them are.
/// </summary>
internal sealed class SeedFinder(HoldField source, HoldField target, PairEvidence evidence, MatchScale scale)
{
    /// <summary>Of how many neighbours a hold is asked.</summary>
    public const int Neighbours = 10;

    /// <summary>Views are turned against each other by this at most.</summary>
    public const double MostTiltDegrees = 25;

    private const int MostFrom = 120;
    private const int MostTo = 5;
    private const int MostOnTo = 8;
    private const int MostSeeds = 3000;
    private const double LeastScore = 3;

    /// <summary>How far an askew view leads off, in lengths of the way.</summary>
    private const double Askew = 0.15;

    private static readonly double LeastCosine = Math.Cos(double.DegreesToRadians(MostTiltDegrees));

    /// <summary>The guesses, best first: for a hold and what it is taken for, the best of the neighbours.</summary>
    public IReadOnlyList<Seed> Find(CancellationToken cancellationToken)
    {
        List<Seed> seeds = [];
        var step = Math.Max(1, source.Count / (double)MostFrom);
        for (var at = 0.0; at < source.Count; at += step)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var onFrom = 0; onFrom < target.Count; onFrom++)
            {
                if (Best((int)at, onFrom) is { Score: > LeastScore } seed)
                {
                    seeds.Add(seed);
                }
            }
        }

        return [.. seeds.OrderByDescending(seed => seed.Score).Take(MostSeeds)];
    }

    private Seed Best(int from, int onFrom)
    {
        var best = default(Seed);
        var near = source.NearestTo(from);
        var onNear = target.NearestTo(onFrom);
        foreach (var to in near[..Math.Min(MostTo, near.Length)])
        {
            var way = Between(source, from, to);
            foreach (var onTo in onNear[..Math.Min(MostOnTo, onNear.Length)])
            {
                var onWay = Between(target, onFrom, onTo);
                var ratio = Length(onWay) / Length(way);
                var cosine = (way.X * onWay.X + way.Y * onWay.Y) / (Length(way) * Length(onWay));
                if (scale.Allows(ratio) && cosine >= LeastCosine
                    && Scored(new(from, to, onFrom, onTo, ratio, 0)) is var seed && seed.Score > best.Score)
                {
                    best = seed;
                }
            }
        }

        return best;
    }

    private Seed Scored(in Seed seed)
    {
        var fit = seed.Through(source, target);
        var tolerance = scale.Tolerance(seed.Scale, target);
        var logScale = Math.Log(seed.Scale);
        var score = evidence.ByLooks(source[seed.From], target[seed.OnFrom])
            + evidence.BySize(source[seed.From], target[seed.OnFrom], logScale);
        foreach (var near in source.NearestTo(seed.From))
        {
            var place = fit.Map(source[near].Place);
            if (!target.Covers(place))
            {
                continue;
            }

            var within = tolerance + Askew * seed.Scale * source.DistanceTo(seed.From, near);
            var chance = Chance.Of(target.Density, within);
            var found = target.Find(place, within);
            score += found < 0
                ? chance.Missed
                : chance.Found + evidence.ByLooks(source[near], target[found])
                    + evidence.BySize(source[near], target[found], logScale);
        }

        return seed with { Score = score };
    }

    private static WallPoint Between(HoldField field, int from, int to) => new(
        field[to].Place.X - field[from].Place.X, field[to].Place.Y - field[from].Place.Y);

    private static double Length(WallPoint way) => Math.Sqrt(way.X * way.X + way.Y * way.Y);
}
