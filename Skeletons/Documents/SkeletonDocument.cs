using Ascension.Skeletons.Movement;
using Ascension.Skeletons.Timeline;

namespace Ascension.Skeletons.Documents;

/// <summary>
/// The content of a result document <c>ascension.skeleton/1</c>: the timeline and, once the climb has been analysed,
/// its movement.
/// </summary>
/// <param name="Timeline">Skeletons over time.</param>
/// <param name="Movement">Angles, centre of mass, contacts, moves, scores; null before the movement analysis.</param>
public sealed record SkeletonDocument(SkeletonTimeline Timeline, MovementTrack? Movement);
