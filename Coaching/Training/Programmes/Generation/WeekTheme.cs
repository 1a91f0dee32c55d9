using Ascension.Coaching.Training.Programmes.Planned;
using static Ascension.Coaching.Training.Programmes.Planned.NamedValues;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>Says what a week is for when nothing in it is what its phase is for.</summary>
internal static class WeekTheme
{
    /// <summary>The week, named and explained by what is in it.</summary>
    /// <param name="week">A week with all its sessions.</param>
    /// <param name="reasons">Why it is as it is, its phase first.</param>
    public static ProgrammeWeek Named(ProgrammeWeek week, IReadOnlyList<Reason> reasons)
    {
        var code = week.Sessions.Any(session => IsOf(week.Phase, session.Type)) ? null
            : Has(week, ReasonCodes.SessionSpared) ? ReasonCodes.WeekSpared
            : Has(week, ReasonCodes.SessionMadeEasy) ? ReasonCodes.WeekMadeEasy
            : null;
        if (code is null)
        {
            return week with { Instead = null, Reasons = reasons };
        }

        var type = week.Sessions.GroupBy(session => session.Type).MaxBy(group => group.Sum(one => one.Load))!.Key;
        var reason = Reason(code, ("phase", Name(week.Phase)), ("type", Name(type)));
        return week with
        {
            Instead = type,
            Reasons = week.Kind == WeekKind.Training ? [reason, .. reasons.Skip(1)] : [.. reasons, reason],
        };
    }

    private static bool Has(ProgrammeWeek week, string code) =>
        week.Sessions.Any(session => session.Reasons.Any(reason => reason.Code == code));

    private static bool IsOf(TrainingPhase phase, SessionType type) => phase switch
    {
        TrainingPhase.Base => type is SessionType.Technique or SessionType.Endurance or SessionType.Strength,
        TrainingPhase.Strength => type is SessionType.Strength or SessionType.Power,
        TrainingPhase.Power => type is SessionType.Power or SessionType.Strength,
        TrainingPhase.PowerEndurance => type is SessionType.PowerEndurance,
        _ => type is SessionType.Performance,
    };
}
