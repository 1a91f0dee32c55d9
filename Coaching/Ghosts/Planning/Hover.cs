using Ascension.Coaching.Ghosts.Poses;
using Ascension.Coaching.Ghosts.Space;

namespace Ascension.Coaching.Ghosts.Planning;

/// <summary>
/// A pose at a stance in which one limb touches its support and bears nothing: as it is the moment before it leaves and
/// the moment after it has come.
/// </summary>
/// <param name="Trunk">Where the trunk is.</param>
/// <param name="Swivels">How elbows and knees are turned.</param>
/// <param name="Mass">Centre of mass.</param>
/// <param name="IsBalanced">The other limbs hold the body still, no hand beyond its strength.</param>
/// <param name="Effort">Squared joint moments, as shares of strength.</param>
/// <param name="Badness">Badness of the hands' holds by the load on them in body weights.</param>
/// <param name="Reach">Reach of the unloaded limb as a share of its longest.</param>
/// <param name="Discomfort">Elbows and knees bent far, squared.</param>
internal sealed record Hover(
    TrunkPose Trunk,
    Swivels Swivels,
    Vector Mass,
    bool IsBalanced,
    double Effort,
    double Badness,
    double Reach,
    double Discomfort);
