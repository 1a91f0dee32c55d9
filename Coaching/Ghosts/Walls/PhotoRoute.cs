namespace Ascension.Coaching.Ghosts.Walls;

/// <summary>A route on the photo of its wall.</summary>
/// <param name="Route">The route.</param>
/// <param name="IsScaleKnown">The route's metres were measured and not assumed.</param>
/// <param name="Wall">All known holds of the photo, the surest first; the route's own may be among them.</param>
public sealed record PhotoRoute(Route Route, bool IsScaleKnown, IReadOnlyList<PhotoHold> Wall);
