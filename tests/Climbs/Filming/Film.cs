using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Timeline;

namespace Ascension.Climbs.Filming;

/// <summary>A filmed climb: what the pose model and the hold detector would hand over.</summary>
/// <param name="Timeline">The skeletons.</param>
/// <param name="Holds">The wall.</param>
/// <param name="TrueMass">The true centre of mass of each frame in wall pixels.</param>
public sealed record Film(SkeletonTimeline Timeline, HoldMap Holds, IReadOnlyList<(double X, double Y)> TrueMass);
