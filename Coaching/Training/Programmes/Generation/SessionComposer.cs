using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes.Planned;
using Ascension.Coaching.Training.Programmes.Rules;
using static Ascension.Coaching.Training.Programmes.Planned.NamedValues;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>Fills a session with exercises: warm-up, main part, what the week needs, cool-down.</summary>
internal sealed class SessionComposer(ProgrammeRules rules, ExercisePool pool)
{
    public PlannedSession Compose(SessionOrder order)
    {
        var draft = new SessionDraft(order, pool, rules.HardRpe);
        draft.WarmUp();
        draft.CoolDown();
        if (order.HasBalancingWork)
        {
            draft.Require(ExerciseKind.Antagonist, Reason(ReasonCodes.ExerciseAntagonist));
            draft.Require(ExerciseKind.Mobility, Reason(ReasonCodes.ExerciseMobility));
        }

        if (order.HasDrills)
        {
            draft.Drills();
        }

        draft.MainPart(SessionCatalog.Of(order.Slot.Type));
        var exercises = draft.InOrder();
        var (minutes, rpe) = (SessionLength.Stated(order.Minutes, draft.MinutesLeft), draft.Rpe);
        return new PlannedSession
        {
            Id = Day(order.Date),
            Date = order.Date,
            Type = order.Slot.Type,
            Minutes = minutes,
            Rpe = rpe,
            Load = minutes * rpe,
            IsHard = rpe >= rules.HardRpe || draft.HasHardExercise,
            IsFingerIntense = draft.IsFingerIntense,
            Exercises = exercises,
            Reasons = ReasonsOf(order),
        };
    }

    private static Reason[] ReasonsOf(SessionOrder order)
    {
        List<Reason> reasons = [Reason(ReasonCodes.SessionPrefix + Name(order.Slot.Type))];
        if (order.Slot.Focus is { } focus)
        {
            reasons.Add(Reason(ReasonCodes.SessionFocus, ("focus", Name(focus))));
        }

        if (order.Slot.Instead is { } instead)
        {
            reasons.Add(Reason(ReasonCodes.SessionSpared, ("type", Name(instead))));
        }

        return [.. reasons, .. order.Reasons];
    }
}
