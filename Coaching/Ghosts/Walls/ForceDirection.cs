using Ascension.Coaching.Ghosts.Space;

namespace Ascension.Coaching.Ghosts.Walls;

/// <summary>A direction in which a support can act on a limb.</summary>
/// <param name="Direction">Unit vector.</param>
/// <param name="Cost">How dear a force of it is against standing on a foot, above 0.</param>
internal readonly record struct ForceDirection(Vector Direction, double Cost);
