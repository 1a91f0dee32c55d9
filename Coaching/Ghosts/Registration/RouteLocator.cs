using Ascension.Coaching.Ghosts.Walls;
using Ascension.Coaching.Movement;
using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Timeline;

namespace Ascension.Coaching.Ghosts.Registration;

/// <summary>
/// Finds where a film shows a route: by the holds that film and photo both show, when these tell of the place where
/// the climber was; else by where hands and feet rested.
/// </summary>
/// <param name="photo">The route on its photo.</param>
/// <param name="video">The film.</param>
/// <param name="metresPerPixel">Of the film, by the climber's height.</param>
internal sealed class RouteLocator(PhotoRoute photo, VideoFacts video, double metresPerPixel)
{
    /// <summary>Share of the hands that must be where holds were seen.</summary>
    private const double LeastCovered = 0.6;

    /// <summary>The route; null when the film does not show it.</summary>
    /// <param name="places">Where limbs rested.</param>
    /// <param name="seen">Holds that the film shows, in wall coordinates.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public LocatedRoute? Find(
        IReadOnlyList<LimbPlace> places, IReadOnlyList<ClimbHold> seen, CancellationToken cancellationToken)
    {
        Point[] hands = [.. places.Where(place => place.IsHand).Select(place => place.Place)];
        if (hands.Length > 0
            && new HoldRegistrar(photo, video, metresPerPixel).Find(seen, cancellationToken) is { } wall
            && hands.Where(wall.Covers).ToList() is var covered && covered.Count >= LeastCovered * hands.Length)
        {
            // The film shows the photo's wall for certain: hands beside the route climbed another one.
            return new RouteHands(photo, metresPerPixel).AreOn(wall.Map, covered)
                ? Locate(wall.Map, hands, FoundBy.Holds)
                : null;
        }

        return new RouteRegistrar(photo.Route)
            .Find(places, metresPerPixel, photo.IsScaleKnown, cancellationToken) is { } fit
            ? Locate(fit.ToMap(), hands, FoundBy.Contacts)
            : null;
    }

    private LocatedRoute Locate(WallMap map, Point[] hands, FoundBy by)
    {
        Point middle = new(hands.Average(hand => hand.X), hands.Average(hand => hand.Y));
        HoldMap holds = new(
            [.. photo.Route.Holds.Select(hold => ToFilm(hold, map))], photo.Route.AngleDegrees);
        return new(map, holds, map.ScaleAt(middle) / metresPerPixel, by);
    }

    private Hold ToFilm(RouteHold hold, WallMap map)
    {
        var centre = map.ToFilm(new(hold.X, hold.Y));
        var scale = map.ScaleAt(centre);
        var (width, height) = (hold.Width / scale / video.Width, hold.Height / scale / video.Height);
        var (x, y) = (centre.X / video.Width, centre.Y / video.Height);
        return new(hold.Id, hold.Type, x, y, new HoldBox(x - (width / 2), y - (height / 2), width, height));
    }
}
