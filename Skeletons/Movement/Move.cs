namespace Ascension.Skeletons.Movement;

/// <summary>One hand leaving a contact and making the next, with the foot moves that belong to it.</summary>
/// <param name="Index">0, 1, 2, ... in order of time.</param>
/// <param name="Limb">The hand that moved.</param>
/// <param name="StartMs">When it left, in milliseconds.</param>
/// <param name="EndMs">When it arrived, in milliseconds.</param>
/// <param name="FromX">Left contact in wall coordinates, in widths of the frame.</param>
/// <param name="FromY">Left contact in wall coordinates, in heights of the frame.</param>
/// <param name="ToX">Made contact in wall coordinates, in widths of the frame.</param>
/// <param name="ToY">Made contact in wall coordinates, in heights of the frame.</param>
/// <param name="Reach">Distance between the contacts in body heights.</param>
/// <param name="IsDynamic">The body was thrown rather than placed.</param>
/// <param name="FootMoves">Foot placements that prepared this move.</param>
public sealed record Move(
    int Index,
    Limb Limb,
    int StartMs,
    int EndMs,
    double FromX,
    double FromY,
    double ToX,
    double ToY,
    double Reach,
    bool IsDynamic,
    int FootMoves);
