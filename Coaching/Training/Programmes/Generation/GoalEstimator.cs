using Ascension.Coaching.Training.Grades;
using Ascension.Coaching.Training.Programmes.Planned;
using Ascension.Coaching.Training.Programmes.Profiles;
using static Ascension.Coaching.Training.Programmes.Planned.NamedValues;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>
/// Estimates the weeks from one level to another. There are no published norms: the weeks for one step of the IRCRA
/// scale are first estimates of ours by level and days of training, so a wide range is told, never a date.
/// </summary>
internal static class GoalEstimator
{
    public static GoalAssessment Assess(TrainingProfile profile)
    {
        var (current, target, weeks) = (profile.Current, profile.Target, profile.Weeks);
        var (least, most) = WeeksTo(current, target, profile.DaysPerWeek);
        var verdict = target == current ? GoalVerdict.Consolidation
            : (least + most) / 2 <= weeks ? GoalVerdict.Realistic
            : least <= weeks ? GoalVerdict.Ambitious
            : GoalVerdict.TooFar;
        var milestone = verdict == GoalVerdict.TooFar ? Milestone(profile) : target;
        return new GoalAssessment
        {
            Verdict = verdict,
            LeastWeeks = (int)Math.Ceiling(least),
            MostWeeks = (int)Math.Ceiling(most),
            Milestone = milestone.ToString(),
            Reason = Reason(
                CodeOf(verdict, milestone == current),
                ("target", target.ToString()),
                ("milestone", milestone.ToString()),
                ("weeks", Number(weeks)),
                ("least", Number(Math.Ceiling(least))),
                ("most", Number(Math.Ceiling(most)))),
        };
    }

    private static string CodeOf(GoalVerdict verdict, bool staysAtLevel) => verdict switch
    {
        GoalVerdict.Consolidation => ReasonCodes.GoalConsolidation,
        GoalVerdict.Realistic => ReasonCodes.GoalRealistic,
        GoalVerdict.Ambitious => ReasonCodes.GoalAmbitious,
        _ => staysAtLevel ? ReasonCodes.GoalTooFarConsolidate : ReasonCodes.GoalTooFar,
    };

    // The hardest grade that the usual climber reaches in time; at least the next one, if it can be reached at all.
    private static Grade Milestone(TrainingProfile profile)
    {
        var milestone = profile.Current;
        var (quickest, _) = WeeksTo(milestone, Harder(milestone, milestone.Index + 1).First(), profile.DaysPerWeek);
        if (quickest <= profile.Weeks)
        {
            milestone = Harder(milestone, milestone.Index + 1).First();
        }

        foreach (var next in Harder(profile.Current, profile.Target.Index - 1))
        {
            var (least, most) = WeeksTo(profile.Current, next, profile.DaysPerWeek);
            milestone = (least + most) / 2 <= profile.Weeks ? next : milestone;
        }

        return milestone;
    }

    private static (double Least, double Most) WeeksTo(Grade from, Grade to, int days)
    {
        double least = 0, most = 0;
        var pace = days switch { 1 => 1.6, 2 => 1.2, _ => 1.0 };
        var at = from;
        foreach (var next in Harder(from, to.Index))
        {
            var steps = next.Difficulty - at.Difficulty;
            var (quick, slow) = WeeksPerStep(next.Level);
            least += steps * quick * pace;
            most += steps * slow * pace;
            at = next;
        }

        return (least, most);
    }

    private static IEnumerable<Grade> Harder(Grade from, int lastIndex) =>
        Grade.All(from.System).Skip(from.Index + 1).Take(lastIndex - from.Index);

    private static (double Quick, double Slow) WeeksPerStep(ClimberLevel level) => level switch
    {
        ClimberLevel.Beginner => (3, 8),
        ClimberLevel.Intermediate => (6, 18),
        ClimberLevel.Advanced => (12, 36),
        _ => (24, 72),
    };
}
