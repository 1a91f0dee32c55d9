using Ascension.Coaching.Training.Grades;
using Ascension.Coaching.Training.Programmes.Planned;
using Ascension.Coaching.Training.Programmes.Rules;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>
/// Lays phases, deloads and tapers over the weeks: blocks of at most three training weeks, a deload between blocks,
/// a taper after the last. A long programme is several macrocycles, each with a taper of its own.
/// </summary>
internal sealed class MacrocyclePlan(ProgrammeRules rules, Discipline discipline)
{
    /// <summary>The specification of each week of a programme.</summary>
    public IReadOnlyList<WeekSpec> Lay(int weeks)
    {
        var count = weeks <= rules.MostMacrocycleWeeks
            ? 1
            : (int)Math.Round(weeks / (double)rules.UsualMacrocycleWeeks, MidpointRounding.AwayFromZero);
        List<WeekSpec> specs = [];
        for (var macrocycle = 1; macrocycle <= count; macrocycle++)
        {
            var length = (weeks * macrocycle / count) - (weeks * (macrocycle - 1) / count);
            var phases = PhaseShares.Spread(discipline, TrainingWeeks(length));
            specs.AddRange(Lay(macrocycle, length, phases));
        }

        return specs;
    }

    /// <summary>
    /// The specifications after missed weeks: what was trained stays, what remains of the macrocycle is laid anew over
    /// the weeks that are left, so a missed phase moves later and all that follow get shorter.
    /// </summary>
    /// <param name="planned">The programme as it stood.</param>
    /// <param name="next">Index of the first week after the missed ones.</param>
    /// <param name="trained">Training weeks of the macrocycle that were trained before it.</param>
    public IReadOnlyList<WeekSpec> Shift(IReadOnlyList<WeekSpec> planned, int next, int trained)
    {
        if (next >= planned.Count)
        {
            return planned;
        }

        var macrocycle = planned[next].Macrocycle;
        var all = Lay(planned.Count).Where(spec => spec.Macrocycle == macrocycle).ToList();
        TrainingPhase[] phases =
            [.. all.Where(spec => spec.Kind == WeekKind.Training).Select(spec => spec.Phase).Skip(trained)];
        var left = planned.Skip(next).TakeWhile(spec => spec.Macrocycle == macrocycle).Count();
        var places = TrainingWeeks(left);
        if (phases.Length == 0)
        {
            phases = [TrainingPhase.Performance];
        }

        var kept = Enumerable.Range(0, places).Select(i => phases[i * phases.Length / Math.Max(places, 1)]).ToList();
        return
        [
            .. planned.Take(next),
            .. Lay(macrocycle, left, kept),
            .. planned.Skip(next + left),
        ];
    }

    private int TaperWeeks(int weeks) => weeks >= rules.LongMacrocycleWeeks ? 2 : 1;

    private int Blocks(int weeks)
    {
        var beforeTaper = weeks - TaperWeeks(weeks);
        return (beforeTaper + 1 + rules.MostTrainingWeeksInARow) / (rules.MostTrainingWeeksInARow + 1);
    }

    private int TrainingWeeks(int weeks) =>
        weeks <= TaperWeeks(weeks) ? 0 : weeks - TaperWeeks(weeks) - Blocks(weeks) + 1;

    private IEnumerable<WeekSpec> Lay(int macrocycle, int weeks, IReadOnlyList<TrainingPhase> phases)
    {
        var (training, blocks) = (phases.Count, Blocks(weeks));
        var trained = 0;
        for (var block = 0; block < blocks; block++)
        {
            // The longer blocks come first: the climber is fresher for them than before the goal.
            var size = (training + blocks - 1 - block) / blocks;
            for (var i = 0; i < size; i++)
            {
                yield return new(macrocycle, phases[trained++], WeekKind.Training);
            }

            if (block < blocks - 1)
            {
                yield return new(macrocycle, phases[trained - 1], WeekKind.Deload);
            }
        }

        for (var i = 0; i < Math.Min(weeks, TaperWeeks(weeks)); i++)
        {
            yield return new(macrocycle, TrainingPhase.Performance, WeekKind.Taper);
        }
    }
}
