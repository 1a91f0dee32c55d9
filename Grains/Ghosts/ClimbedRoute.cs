using Ascension.Coaching.Ghosts.Reporting;
using Ascension.Coaching.Ghosts.Walls;

namespace Ascension.Grains.Ghosts;

/// <summary>A selected route in metres, and the scale of its photo.</summary>
internal sealed record ClimbedRoute(Route Route, PictureScale Scale);
