using Ascension.Coaching.Ghosts.Space;

namespace Ascension.Coaching.Ghosts.Poses;

/// <summary>One limb in the wall's space.</summary>
/// <param name="Root">Shoulder or hip.</param>
/// <param name="Bend">Elbow or knee.</param>
/// <param name="Joint">Wrist or ankle.</param>
/// <param name="Tip">Knuckles or tip of the toe: what is on the hold.</param>
/// <param name="Heel">Heel of a foot; the knuckles again for a hand.</param>
internal readonly record struct LimbPose(Vector Root, Vector Bend, Vector Joint, Vector Tip, Vector Heel);
