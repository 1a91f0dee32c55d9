using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Comparison;

/// <summary>A climb in the metres of the route: where body and limbs were, and what they were on.</summary>
/// <param name="Points">At least one, in time.</param>
/// <param name="Contacts">In any order.</param>
public sealed record ClimbTrace(IReadOnlyList<TracePoint> Points, IReadOnlyList<TraceContact> Contacts)
{
    /// <summary>The trace of a ghost.</summary>
    public static ClimbTrace Of(GhostPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new([.. plan.Frames.Select(TracePoint.Of)], [.. ContactsOf(plan)]);
    }

    private static IEnumerable<TraceContact> ContactsOf(GhostPlan plan)
    {
        var end = plan.Frames.Count == 0 ? 0 : plan.Frames[^1].TimeMs;
        foreach (var limb in Enum.GetValues<Limb>())
        {
            var (hold, place, since) = (FirstHold(plan, limb), FloorOf(plan, limb), 0);
            foreach (var step in plan.Steps)
            {
                var now = step.Holds.GetValueOrDefault(limb);
                var smear = now is not null ? null : step.Limb != limb ? place : SmearOf(step);
                if (now == hold && smear == place)
                {
                    continue;
                }

                if (hold is not null || place is not null)
                {
                    yield return new(limb, hold, since, step.LeaveMs, place);
                }

                (hold, place, since) = (now, smear, step.ArriveMs);
            }

            if (hold is not null || place is not null)
            {
                yield return new(limb, hold, since, end, place);
            }
        }
    }

    private static WallPoint? SmearOf(GhostStep step) =>
        step.Cost.Smearing > 0 ? new WallPoint(step.To.X, step.To.Y) : null;

    private static WallPoint? FloorOf(GhostPlan plan, Limb limb) =>
        plan.OnFloor.Contains(limb) ? TracePoint.Of(plan.Frames[0])[(int)limb] : null;

    private static string? FirstHold(GhostPlan plan, Limb limb)
    {
        var first = plan.Steps.FirstOrDefault(step => step.Limb == limb);
        return first is not null ? first.FromHold
            : plan.Steps.Count > 0 ? plan.Steps[0].Holds.GetValueOrDefault(limb)
            : null;
    }
}
