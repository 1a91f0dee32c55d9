using Ascension.Coaching.Ghosts.Comparison;
using Ascension.Coaching.Movement;

namespace Ascension.Coaching.Ghosts.Registration;

/// <summary>From the pixels of a film's wall (y down) to the metres of a route (y up) and back.</summary>
internal sealed class WallMap(Homography toRoute)
{
    private readonly Homography _toFilm = toRoute.Inverse();

    public WallPoint ToRoute(Point place) => toRoute.Map(new(place.X, place.Y));

    public Point ToFilm(WallPoint place)
    {
        var (x, y) = _toFilm.Map(place);
        return new(x, y);
    }

    /// <summary>Metres a pixel at a place of the film.</summary>
    public double ScaleAt(Point place) => toRoute.At(new(place.X, place.Y)).Scale;
}
