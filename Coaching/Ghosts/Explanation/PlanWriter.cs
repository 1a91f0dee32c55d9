using Ascension.Coaching.Ghosts.Motion;
using Ascension.Coaching.Ghosts.Planning;
using Ascension.Coaching.Ghosts.Poses;
using Ascension.Coaching.Ghosts.Walls;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Explanation;

/// <summary>Makes steps and frames of the moves that a search found.</summary>
internal sealed class PlanWriter(RouteSearch search)
{
    private const int FrameMs = 1000 / MotionPlanner.FramesPerSecond;

    /// <summary>How many frames the ghost rests after its hardest move.</summary>
    private const int RestFrames = 8;

    private static readonly Limb[] Limbs = Enum.GetValues<Limb>();

    private readonly List<GhostFrame> _frames = [];
    private readonly List<GhostStep> _steps = [];
    private readonly TechniqueReader _techniques = new(search.Body.Height);
    private readonly ReasonFinder _reasons = new(search.Graph, search.Terms, search.Wall);

    public GhostPlan Write(SearchResult found)
    {
        CostTerms[] costs = [.. found.Moves!.Select(move => search.Terms.Of(move)!.Value)];
        var crux = costs.Length == 0 ? (int?)null
            : Enumerable.Range(0, costs.Length).MaxBy(index => GradeEstimate.Hardness(costs[index]));
        Add(search.Motions.Rest(found.Start)!.Value, 0);
        for (var index = 0; index < costs.Length; index++)
        {
            AddStep(index, found.Moves![index], costs[index], index == crux ? RestFrames : 0);
        }

        return new(
            GhostOutcome.Reached, _steps, _frames, crux, crux is null ? null : GradeEstimate.Of(costs),
            found.Cost, found.LeastCost, null, search.Body.IsHeightKnown, search.Hovers.Postures,
            [.. Limbs.Where(limb => IsOnFloor(found.Start, limb))]);
    }

    private void AddStep(int index, in StanceMove move, in CostTerms cost, int restFrames)
    {
        var motion = search.Motions.Of(move)!;
        var first = _frames.Count - 1;
        var before = motion.Leaves == 0 ? search.Motions.Rest(move.From)!.Value : motion.Poses[motion.Leaves - 1];
        foreach (var pose in motion.Poses)
        {
            Add(pose, index);
        }

        var last = motion.Poses[^1];
        for (var i = 0; i < restFrames; i++)
        {
            Add(last, index);
        }

        var to = move.To;
        _steps.Add(new GhostStep(
            index, move.Limb, move.Kind, HoldOf(move.From, move.Limb), HoldOf(to, move.Limb),
            KeypointMap.Point(last[move.Limb].Tip),
            Limbs.Where(limb => HoldOf(to, limb) is not null).ToDictionary(limb => limb, limb => HoldOf(to, limb)!),
            first * FrameMs, (first + motion.Leaves) * FrameMs, (first + motion.Arrives) * FrameMs,
            (first + motion.Poses.Count) * FrameMs, cost,
            _techniques.Read(move, before, motion.Poses[motion.Arrives - 1]), _reasons.Find(move, cost),
            KeypointMap.Point(last.Hips), KeypointMap.Of(last, search.Body.Height)));
    }

    private void Add(in BodyPose pose, int step) => _frames.Add(new GhostFrame(
        _frames.Count * FrameMs, KeypointMap.Of(pose, search.Body.Height), KeypointMap.Point(MassCentre.Of(pose)),
        step));

    private bool IsOnFloor(in Stance stance, Limb limb) =>
        stance.IsOn(limb) && search.Wall.Supports[stance[limb]].Kind == SupportKind.Floor;

    private string? HoldOf(in Stance stance, Limb limb) =>
        stance.IsOn(limb) ? search.Wall.Supports[stance[limb]].HoldId : null;
}
