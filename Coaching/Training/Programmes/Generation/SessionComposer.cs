using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes.Planned;
using Ascension.Coaching.Training.Programmes.Rules;
using static Ascension.Coaching.Training.Programmes.Planned.NamedValues;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>Fills a session with exercises: warm-up, main part, what the week needs, cool-down.</summary>
internal sealed class SessionComposer(ProgrammeRules rules, ExercisePool pool)
{
    private static readonly Reason Balances = Reason(ReasonCodes.ExerciseAntagonist);
    private static readonly Reason Mobilises = Reason(ReasonCodes.ExerciseMobility);

    public PlannedSession Compose(SessionOrder order) => Planned(Draft(order));

    /// <summary>A session to be compared with others before it is written out.</summary>
    public SessionDraft Draft(SessionOrder order)
    {
        var draft = new SessionDraft(order, pool, rules.HardRpe);
        draft.WarmUp();
        draft.CoolDown();
        if (order.HasBalancingWork)
        {
            draft.Require(ExerciseKind.Antagonist, Balances);
            draft.Require(ExerciseKind.Mobility, Mobilises);
        }

        if (order.HasDrills)
        {
            draft.Drills();
        }

        draft.MainPart(SessionCatalog.Of(order.Slot.Type));
        return draft;
    }

    public PlannedSession Planned(SessionDraft draft)
    {
        var rpe = draft.Rpe;
        return new PlannedSession
        {
            Id = Day(draft.Order.Date),
            Date = draft.Order.Date,
            Type = draft.Order.Slot.Type,
            Minutes = draft.Minutes,
            Rpe = rpe,
            Load = draft.Load,
            IsHard = rpe >= rules.HardRpe || draft.HasHardExercise,
            IsFingerIntense = draft.IsFingerIntense,
            Exercises = draft.InOrder(),
            Reasons = ReasonsOf(draft.Order),
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
