using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Timeline;

namespace Ascension.Grains.Analysis;

/// <summary>What the vision stage saw of a climb.</summary>
/// <param name="Timeline">Skeletons over time.</param>
/// <param name="Holds">Holds in wall coordinates.</param>
internal sealed record FilmedClimb(SkeletonTimeline Timeline, IReadOnlyList<ClimbHold> Holds);
