using Ascension.Coaching.Ghosts.Explanation;
using Ascension.Coaching.Ghosts.Planning;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts;

/// <summary>One move of the ghost.</summary>
/// <param name="Index">0 the first.</param>
/// <param name="Limb">The limb that goes.</param>
/// <param name="Kind">How.</param>
/// <param name="FromHold">The hold it leaves; null for wall, floor or air.</param>
/// <param name="ToHold">The hold it takes; null for wall or air.</param>
/// <param name="To">Where its tip is then.</param>
/// <param name="Holds">The hold of every limb after the move; limbs on none are left out.</param>
/// <param name="StartMs">When weight begins to shift.</param>
/// <param name="LeaveMs">When the limb leaves.</param>
/// <param name="ArriveMs">When it is there.</param>
/// <param name="EndMs">When the body rests on it.</param>
/// <param name="Cost">What it costs, by its parts.</param>
/// <param name="Techniques">What climbers call it: <c>flag</c>, <c>match</c>, <c>cross_through</c>, ...</param>
/// <param name="Why">Why this move; null when there was no other for the limb.</param>
/// <param name="Body">Middle of the hips after the move.</param>
/// <param name="Pose">33 keypoints after the move.</param>
public sealed record GhostStep(
    int Index,
    Limb Limb,
    MoveKind Kind,
    string? FromHold,
    string? ToHold,
    GhostPoint To,
    IReadOnlyDictionary<Limb, string> Holds,
    int StartMs,
    int LeaveMs,
    int ArriveMs,
    int EndMs,
    CostTerms Cost,
    IReadOnlyList<string> Techniques,
    GhostReason? Why,
    GhostPoint Body,
    IReadOnlyList<GhostPoint> Pose);
