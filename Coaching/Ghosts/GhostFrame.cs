namespace Ascension.Coaching.Ghosts;

/// <summary>The ghost at one instant; ten a second.</summary>
/// <param name="TimeMs">Milliseconds since the start.</param>
/// <param name="Keypoints">33 points in the order of <see cref="Skeletons.Timeline.Keypoint"/>.</param>
/// <param name="CentreOfMass">Centre of mass.</param>
/// <param name="Step">Index of the step that is under way; the last one's at the end.</param>
public sealed record GhostFrame(
    int TimeMs, IReadOnlyList<GhostPoint> Keypoints, GhostPoint CentreOfMass, int Step);
