using Ascension.Coaching.Ghosts.Comparison;
using Ascension.Coaching.Movement;

namespace Ascension.Coaching.Ghosts.Registration;

/// <summary>The wall of a photo in a film, by the holds that both show.</summary>
/// <param name="map">From film to route.</param>
/// <param name="metresPerPixel">Of the film, by the climber's height.</param>
/// <param name="holds">Where these holds are, in the climber's metres, y upwards.</param>
internal sealed class SightedWall(WallMap map, double metresPerPixel, IReadOnlyList<WallPoint> holds)
{
    /// <summary>So far from the holds, in metres, a fit still foretells the wall.</summary>
    private const double BesideM = 0.4;

    private readonly WallPoint _low = new(
        holds.Min(hold => hold.X) - BesideM, holds.Min(hold => hold.Y) - BesideM);

    private readonly WallPoint _high = new(
        holds.Max(hold => hold.X) + BesideM, holds.Max(hold => hold.Y) + BesideM);

    public WallMap Map => map;

    /// <summary>A place of the film is among the holds: what is far from all of them is only guessed.</summary>
    public bool Covers(Point place)
    {
        var (x, y) = (metresPerPixel * place.X, -metresPerPixel * place.Y);
        return x >= _low.X && x <= _high.X && y >= _low.Y && y <= _high.Y;
    }
}
