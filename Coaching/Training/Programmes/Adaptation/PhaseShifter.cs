using Ascension.Coaching.Training.Grades;
using Ascension.Coaching.Training.Programmes.Generation;
using Ascension.Coaching.Training.Programmes.Logged;
using Ascension.Coaching.Training.Programmes.Planned;
using Ascension.Coaching.Training.Programmes.Rules;

namespace Ascension.Coaching.Training.Programmes.Adaptation;

/// <summary>
/// Moves phases that were missed: what is left of the macrocycle is laid anew, once for each missed week.
/// </summary>
internal sealed class PhaseShifter(ProgrammeRules rules, Discipline discipline)
{
    /// <summary>The weeks as they are to be, and the number of the last missed week they allow for.</summary>
    public (IReadOnlyList<WeekSpec> Specs, int ForWeek) Specs(Programme programme, TrainingLog log, DateOnly today)
    {
        WeekSpec[] specs =
            [.. programme.Weeks.Select(week => new WeekSpec(week.Macrocycle, week.Phase, week.Kind))];
        var past = programme.Weeks.TakeWhile(week => week.Start.AddDays(7) <= today).ToList();
        var lastMissed = past.LastOrDefault(week => week.Kind == WeekKind.Training && IsMissed(week));
        if (lastMissed is null || lastMissed.Number <= programme.ShiftedForWeek)
        {
            return (specs, programme.ShiftedForWeek);
        }

        var macrocycle = specs[past.Count].Macrocycle;
        if (lastMissed.Macrocycle != macrocycle)
        {
            return (specs, lastMissed.Number);
        }

        var trained = past.Count(week =>
            week.Macrocycle == macrocycle && week.Kind == WeekKind.Training && !IsMissed(week));
        var inARow = Enumerable.Reverse(past)
            .TakeWhile(week => week.Kind == WeekKind.Training && !IsMissed(week))
            .Count();
        var shifter = new MacrocyclePlan(rules, discipline);
        return (
            shifter.Shift(specs, past.Count, trained, Math.Min(inARow, rules.MostTrainingWeeksInARow)),
            lastMissed.Number);

        bool IsMissed(ProgrammeWeek week) => ProgrammePlanner.IsMissed(week, log, rules);
    }
}
