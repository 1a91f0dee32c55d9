using Ascension.Coaching.Ghosts.Explanation;
using Ascension.Coaching.Ghosts.Poses;
using Ascension.Coaching.Training.Grades;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts;

/// <summary>What the ghost does on a route.</summary>
/// <param name="Outcome">Whether it gets up.</param>
/// <param name="Steps">Its moves; empty without a plan.</param>
/// <param name="Frames">It, ten times a second; empty without a plan.</param>
/// <param name="Crux">Index of the hardest step; null without steps.</param>
/// <param name="Grade">Estimated grade, a band; null without steps.</param>
/// <param name="Cost">Cost of the plan; infinite without one.</param>
/// <param name="LeastCost">No plan is cheaper than this.</param>
/// <param name="Obstacle">What stopped it; null when it got up.</param>
/// <param name="IsHeightKnown">The climber's height was given; otherwise 1.70 m was assumed.</param>
/// <param name="Postures">The postures that were tried for its stances.</param>
/// <param name="OnFloor">Limbs that stand on the floor at first.</param>
public sealed record GhostPlan(
    GhostOutcome Outcome,
    IReadOnlyList<GhostStep> Steps,
    IReadOnlyList<GhostFrame> Frames,
    int? Crux,
    GradeRange? Grade,
    double Cost,
    double LeastCost,
    GhostObstacle? Obstacle,
    bool IsHeightKnown,
    PostureSet Postures,
    IReadOnlyList<Limb> OnFloor)
{
    /// <summary>There is a plan.</summary>
    public bool IsReachable => Outcome == GhostOutcome.Reached;

    /// <summary>The plan costs at most this many times the cheapest; 1 when it is the cheapest.</summary>
    public double Bound => LeastCost > 0 && double.IsFinite(Cost) ? Cost / LeastCost : 1;
}
