using Ascension.Coaching.Ghosts.Comparison;
using Ascension.Coaching.Ghosts.Registration.Matching;
using Ascension.Coaching.Ghosts.Walls;
using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Timeline;

namespace Ascension.Coaching.Ghosts.Registration;

/// <summary>
/// Finds where a film shows the wall of a photo, by the holds that both show. From either a wall may be seen some 30
/// degrees from the side or from below.
/// </summary>
/// <param name="photo">The route with all holds of its photo.</param>
/// <param name="video">The film.</param>
/// <param name="metresPerPixel">Of the film, by the climber's height.</param>
internal sealed class HoldRegistrar(PhotoRoute photo, VideoFacts video, double metresPerPixel)
{
    /// <summary>Most holds of either view that are looked at, the surest.</summary>
    public const int MostHolds = 400;

    /// <summary>An askew view stretches its near side and its far side differently.</summary>
    private const double AskewSlack = 1.4;

    private const double MostShear = 2.2;

    /// <summary>Nothing of the wall is this many times nearer to the camera than its middle, or farther.</summary>
    private const double MostDepth = 4;

    /// <summary>The wall; null when too few holds are seen, or they fit nowhere or twice.</summary>
    /// <param name="film">The holds of the film in wall coordinates.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public SightedWall? Find(IReadOnlyList<ClimbHold> film, CancellationToken cancellationToken)
    {
        SightedHold[] seen = [.. film.OrderByDescending(hold => hold.Confidence).Take(MostHolds).Select(OfFilm)];
        SightedHold[] known = [.. photo.Wall.Take(MostHolds).Select(OfPhoto)];
        if (Math.Min(seen.Length, known.Length) < WallMatcher.LeastPairs)
        {
            return null;
        }

        HoldField onFilm = new(seen, SeedFinder.Neighbours);
        HoldField onPhoto = new(known, SeedFinder.Neighbours);
        var isFilmSmaller = seen.Length <= known.Length;
        var match = isFilmSmaller
            ? new WallMatcher(onFilm, onPhoto, Scale(isSourceFilm: true)).Find(cancellationToken)
            : new WallMatcher(onPhoto, onFilm, Scale(isSourceFilm: false)).Find(cancellationToken);
        if (match is null)
        {
            return null;
        }

        var toRoute = isFilmSmaller ? match.Fit : match.Fit.Inverse();
        var paired = match.Pairs.Select(pair => onFilm[isFilmSmaller ? pair.Source : pair.Target].Place);
        return IsSane(toRoute, onFilm)
            ? new(
                new(new Homography(metresPerPixel, 0, 0, 0, -metresPerPixel, 0, 0, 0, 1).Then(toRoute)),
                metresPerPixel,
                [.. paired])
            : null;
    }

    private MatchScale Scale(bool isSourceFilm)
    {
        var slack = AskewSlack * (photo.IsScaleKnown ? RouteRegistrar.ScaleSlack : RouteRegistrar.AssumedScaleSlack);
        return new(1 / slack, slack, isSourceFilm);
    }

    private SightedHold OfFilm(ClimbHold hold)
    {
        var (width, height) = (hold.Box.Width * video.Width, hold.Box.Height * video.Height);
        WallPoint place = new(
            metresPerPixel * (hold.Box.X * video.Width + width / 2),
            -metresPerPixel * (hold.Box.Y * video.Height + height / 2));
        return new(place, Math.Log(metresPerPixel * Math.Sqrt(width * height)), hold.Type, hold.Colour);
    }

    private static SightedHold OfPhoto(PhotoHold hold) =>
        new(new(hold.X, hold.Y), Math.Log(Math.Sqrt(hold.Width * hold.Height)), hold.Type, hold.Colour);

    /// <summary>Not mirrored, no horizon through wall or route, and no view that nobody films from.</summary>
    private bool IsSane(in Homography toRoute, HoldField onFilm)
    {
        var middle = toRoute.At(onFilm.Middle);
        if (!(middle.Area > 0) || !(middle.Stretch <= MostShear)
            || !(Math.Abs(middle.TiltDegrees) <= SeedFinder.MostTiltDegrees))
        {
            return false;
        }

        var back = toRoute.Inverse();
        return AreDeep(toRoute, onFilm.Middle, onFilm.Corners)
            && AreDeep(
                back, toRoute.Map(onFilm.Middle), photo.Route.Holds.Select(hold => new WallPoint(hold.X, hold.Y)));
    }

    private static bool AreDeep(Homography view, WallPoint middle, IEnumerable<WallPoint> places)
    {
        var usual = view.DepthOf(middle);
        return places.All(place => view.DepthOf(place) / usual is >= 1 / MostDepth and <= MostDepth);
    }
}
