using Ascension.Coaching.Training.Grades;
using Ascension.Coaching.Training.Programmes.Generation;
using Ascension.Coaching.Training.Programmes.Logged;
using Ascension.Coaching.Training.Programmes.Planned;
using Ascension.Coaching.Training.Programmes.Rules;

namespace Ascension.Coaching.Training.Programmes.Adaptation;

/// <summary>Moves phases that were missed: the last missed training week decides where the rest is laid anew.</summary>
internal sealed class PhaseShifter(ProgrammeRules rules, Discipline discipline)
{
    public IReadOnlyList<WeekSpec> Specs(Programme programme, TrainingLog log, DateOnly today)
    {
        WeekSpec[] specs =
            [.. programme.Weeks.Select(week => new WeekSpec(week.Macrocycle, week.Phase, week.Kind))];
        var past = programme.Weeks.TakeWhile(week => week.Start.AddDays(7) <= today).ToList();
        var lastMissed = past.FindLastIndex(week =>
            week.Kind == WeekKind.Training && ProgrammePlanner.IsMissed(week, log, rules));
        if (lastMissed < 0)
        {
            return specs;
        }

        var macrocycle = past[lastMissed].Macrocycle;
        var trained = past.Take(lastMissed).Count(week =>
            week.Macrocycle == macrocycle
            && week.Kind == WeekKind.Training
            && !ProgrammePlanner.IsMissed(week, log, rules));
        var next = lastMissed + 1;
        var isSameMacrocycle = next < specs.Length && specs[next].Macrocycle == macrocycle;
        var shifted = isSameMacrocycle ? new MacrocyclePlan(rules, discipline).Shift(specs, next, trained) : specs;
        return [.. specs.Take(past.Count), .. shifted.Skip(past.Count)];
    }
}
