using Ascension.Coaching.Ghosts.Reporting;
using Ascension.Coaching.Ghosts.Walls;

namespace Ascension.Grains.Ghosts;

/// <summary>A selected route in metres, and the scale of its photo.</summary>
internal sealed record ClimbedRoute(Route Route, PictureScale Scale)
{
    /// <summary>All holds of the photo in the metres of the route; none when they are not known yet.</summary>
    public IReadOnlyList<PhotoHold> Wall { get; init; } = [];

    public PhotoRoute OnPhoto() => new(Route, !Scale.IsAssumed, Wall);

    /// <summary>On a wall that its climber measured.</summary>
    /// <param name="factor">Metres of the climber over those that were assumed.</param>
    public ClimbedRoute Measured(double factor) => new(Route.Scaled(factor), Scale.Measured(factor))
    {
        Wall = [.. Wall.Select(hold => hold.Scaled(factor))],
    };
}
