using Ascension.Coaching.Ghosts.Comparison;
using Ascension.Coaching.Ghosts.Walls;
using Ascension.Coaching.Movement;
using Ascension.Skeletons.Holds;

namespace Ascension.Coaching.Ghosts.Registration;

/// <summary>
/// Finds where a film shows a route: the similarity under which the places that hands and feet rested at lie on its
/// holds. Every pair of holds is tried for each of the pairs of places that are farthest apart (consensus as in RANSAC,
/// M. Fischler and R. Bolles, Communications of the ACM 24(6), 1981, but without chance), the best are refined by least
/// squares. What fits two ways fits none.
/// </summary>
internal sealed class RouteRegistrar(Route route)
{
    /// <summary>A limb this near to a hold, in metres of the climber, may be on it.</summary>
    private const double NearM = 0.10;

    private const double FootWeight = 0.35;
    private const double MostTiltDegrees = 12;
    private const int MostPairs = 24;
    private const int Refinements = 4;
    private const int LeastHolds = 4;
    private const double LeastShare = 0.75;

    /// <summary>
    /// Root mean square distance of hands from the inner halves of their holds, in metres of the climber: a route that
    /// is not the climber's fits by chance, but only just.
    /// </summary>
    private const double MostSpreadM = 0.045;

    /// <summary>Another way of lying on the route must fit worse by this.</summary>
    private const double LeastLead = 0.08;

    private const double OtherWayM = 0.2;
    private const double InnerShare = 0.5;

    /// <summary>Height and camera angle are never exactly known; nor is a wall whose height was only assumed.</summary>
    public const double ScaleSlack = 1.3;
    /// <inheritdoc cref="ScaleSlack"/>
    public const double AssumedScaleSlack = 2.2;

    /// <summary>A rough fit this much worse than the best so far is not made the best by refining it.</summary>
    private const double MostBehind = 0.3;

    private const int MostRefined = 200;

    private readonly RouteHold[] _hands = [.. route.Holds.Where(hold => hold.Role != HoldRole.Foot)];
    private readonly HoldGrid _handGrid = new(
        [.. route.Holds.Where(hold => hold.Role != HoldRole.Foot)], NearM * AssumedScaleSlack);
    private readonly HoldGrid _grid = new(route.Holds, NearM * AssumedScaleSlack);

    /// <summary>The fit; null when there is none, or more than one.</summary>
    /// <param name="places">Places that limbs rested at.</param>
    /// <param name="metresPerPixel">By the climber's height.</param>
    /// <param name="isScaleKnown">The metres of the route were measured and not assumed.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public WallFit? Find(
        IReadOnlyList<LimbPlace> places,
        double metresPerPixel,
        bool isScaleKnown,
        CancellationToken cancellationToken)
    {
        var slack = isScaleKnown ? ScaleSlack : AssumedScaleSlack;
        List<(WallFit Fit, double Score)> found = [];
        foreach (var (one, other) in FarPairs(places))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Try(one, other, places, metresPerPixel, slack, found);
        }

        if (found.Count == 0)
        {
            return null;
        }

        found = [.. found.OrderByDescending(fit => fit.Score).Take(MostRefined)
            .Select(fit => Refined(fit.Fit, places, metresPerPixel)).OrderByDescending(fit => fit.Score)];
        var (best, score) = found[0];
        var rival = found.Where(fit => IsOtherWay(fit.Fit, best, places)).Select(fit => fit.Score).FirstOrDefault();
        return IsConvincing(best, places, metresPerPixel) && score - rival >= LeastLead ? best : null;
    }

    private static IEnumerable<(Point One, Point Other)> FarPairs(IReadOnlyList<LimbPlace> places)
    {
        Point[] hands = [.. places.Where(place => place.IsHand).Select(place => place.Place)];
        return hands
            .SelectMany((one, index) => hands.Skip(index + 1).Select(other => (One: one, Other: other)))
            .OrderByDescending(pair => pair.One.DistanceTo(pair.Other))
            .Take(MostPairs);
    }

    private void Try(
        Point one,
        Point other,
        IReadOnlyList<LimbPlace> places,
        double metresPerPixel,
        double slack,
        List<(WallFit Fit, double Score)> found)
    {
        var best = found.Count == 0 ? 0 : found.Max(fit => fit.Score);
        foreach (var from in _hands)
        {
            foreach (var to in _hands)
            {
                if (from == to)
                {
                    continue;
                }

                var fit = WallFit.Through(one, other, new(from.X, from.Y), new(to.X, to.Y));
                var stretch = fit.Scale / metresPerPixel;
                if (stretch <= slack && stretch * slack >= 1 && Math.Abs(fit.TiltDegrees) <= MostTiltDegrees)
                {
                    var score = Score(fit, places, metresPerPixel, best - MostBehind);
                    if (score > best - MostBehind)
                    {
                        found.Add((fit, score));
                        best = Math.Max(best, score);
                    }
                }
            }
        }
    }

    private (WallFit Fit, double Score) Refined(WallFit fit, IReadOnlyList<LimbPlace> places, double metresPerPixel)
    {
        var score = Score(fit, places, metresPerPixel);
        for (var i = 0; i < Refinements; i++)
        {
            var pairs = Pairs(fit, places, metresPerPixel);
            if (pairs.Count < LeastHolds)
            {
                break;
            }

            var next = WallFit.Nearest(
                [.. pairs.Select(pair => (pair.Place, new WallPoint(pair.Hold.X, pair.Hold.Y)))]);
            var better = Score(next, places, metresPerPixel);
            if (!(better > score))
            {
                break;
            }

            (fit, score) = (next, better);
        }

        return (fit, score);
    }

    private bool IsConvincing(WallFit fit, IReadOnlyList<LimbPlace> places, double metresPerPixel)
    {
        var pairs = Pairs(fit, places, metresPerPixel);
        var hands = places.Count(place => place.IsHand);
        if (pairs.Count < LeastShare * hands || pairs.Select(pair => pair.Hold).Distinct().Count() < LeastHolds)
        {
            return false;
        }

        var squared = pairs.Average(
            pair => Math.Pow(HoldGrid.Distance(fit.ToRoute(pair.Place), pair.Hold, InnerShare), 2));
        return Math.Sqrt(squared) / fit.Scale * metresPerPixel <= MostSpreadM;
    }

    /// <summary>Places of hands with the holds they lie on.</summary>
    private List<(Point Place, RouteHold Hold)> Pairs(
        WallFit fit, IReadOnlyList<LimbPlace> places, double metresPerPixel)
    {
        var near = NearM * fit.Scale / metresPerPixel;
        List<(Point, RouteHold)> pairs = [];
        foreach (var place in places.Where(place => place.IsHand))
        {
            if (_handGrid.Nearest(fit.ToRoute(place.Place), near).Hold is { } hold)
            {
                pairs.Add((place.Place, hold));
            }
        }

        return pairs;
    }

    /// <summary>
    /// Weighted share of the places that lie on holds, 0 to 1; those in the middle of one count double.
    /// </summary>
    /// <param name="fit">The fit.</param>
    /// <param name="places">The places.</param>
    /// <param name="metresPerPixel">By the climber's height.</param>
    /// <param name="least">What cannot be better than this need not be exact.</param>
    private double Score(
        WallFit fit,
        IReadOnlyList<LimbPlace> places,
        double metresPerPixel,
        double least = double.NegativeInfinity)
    {
        var near = NearM * fit.Scale / metresPerPixel;
        var all = places.Sum(place => WeightOf(place));
        var score = 1.0;
        foreach (var place in places)
        {
            var weight = WeightOf(place) / all;
            var grid = place.IsHand ? _handGrid : _grid;
            var (distance, hold) = grid.Nearest(fit.ToRoute(place.Place), near);
            score -= hold is null ? weight : weight * 0.5 * distance / near;
            if (score <= least)
            {
                break;
            }
        }

        return score;
    }

    private static double WeightOf(LimbPlace place) => place.IsHand ? 1 : FootWeight;

    private static bool IsOtherWay(WallFit one, WallFit other, IReadOnlyList<LimbPlace> places) =>
        places.Max(place => one.ToRoute(place.Place).DistanceTo(other.ToRoute(place.Place))) > OtherWayM;
}
