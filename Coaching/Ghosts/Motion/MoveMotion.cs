using Ascension.Coaching.Ghosts.Poses;

namespace Ascension.Coaching.Ghosts.Motion;

/// <summary>How a move looks: poses a tenth of a second apart, from one resting stance to the next.</summary>
/// <param name="Poses">Poses after the first one, which is the resting pose of the stance before.</param>
/// <param name="Leaves">Index of the pose after which the limb leaves.</param>
/// <param name="Arrives">Index of the pose at which it is there.</param>
internal sealed record MoveMotion(IReadOnlyList<BodyPose> Poses, int Leaves, int Arrives);
