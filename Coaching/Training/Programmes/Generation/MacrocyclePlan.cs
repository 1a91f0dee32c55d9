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
            var length = EndOf(macrocycle, count, weeks) - EndOf(macrocycle - 1, count, weeks);
            var phases = PhaseShares.Spread(discipline, Blocks(length, 0).Sum());
            specs.AddRange(Lay(macrocycle, length, phases, 0, TrainingPhase.Base));
        }

        return specs;
    }

    /// <summary>
    /// The specifications after missed weeks: what was trained stays, what remains of the macrocycle is laid anew over
    /// the weeks that are left, so a missed phase moves later and all that follow get shorter.
    /// </summary>
    /// <param name="planned">The programme as it stood.</param>
    /// <param name="next">Index of the first week that may change.</param>
    /// <param name="trained">Training weeks of the macrocycle that were trained before it.</param>
    /// <param name="inARow">Training weeks directly before it.</param>
    public IReadOnlyList<WeekSpec> Shift(IReadOnlyList<WeekSpec> planned, int next, int trained, int inARow)
    {
        var macrocycle = planned[next].Macrocycle;
        TrainingPhase[] phases =
        [
            .. Lay(planned.Count)
                .Where(spec => spec.Macrocycle == macrocycle && spec.Kind == WeekKind.Training)
                .Select(spec => spec.Phase)
                .Skip(trained)
                .DefaultIfEmpty(TrainingPhase.Performance),
        ];
        var left = planned.Skip(next).TakeWhile(spec => spec.Macrocycle == macrocycle).Count();
        var places = Blocks(left, inARow).Sum();
        var kept = Enumerable.Range(0, places).Select(i => phases[i * phases.Length / places]).ToList();
        var phaseBefore = next > 0 ? planned[next - 1].Phase : TrainingPhase.Base;
        return
        [
            .. planned.Take(next),
            .. Lay(macrocycle, left, kept, inARow, phaseBefore),
            .. planned.Skip(next + left),
        ];
    }

    // All but the last end after whole blocks of training weeks and a light one.
    private int EndOf(int macrocycle, int count, int weeks)
    {
        var block = rules.MostTrainingWeeksInARow + 1;
        return macrocycle == count ? weeks : (int)Math.Round(weeks * macrocycle / (double)(count * block)) * block;
    }

    private int TaperWeeks(int weeks) => Math.Min(weeks, weeks >= rules.LongMacrocycleWeeks ? 2 : 1);

    // Sizes of the blocks of training weeks with a deload between each two: as few deloads as the longest allowed block
    // permits, sizes as even as can be, the longer first: the climber is fresher for them than before the goal.
    private int[] Blocks(int weeks, int inARow)
    {
        var most = rules.MostTrainingWeeksInARow;
        var (first, beforeTaper) = (most - inARow, weeks - TaperWeeks(weeks));
        var deloads = (Math.Max(0, beforeTaper - first) + most) / (most + 1);
        var sizes = new int[deloads + 1];
        var left = beforeTaper - deloads;
        for (var i = 0; left > 0; i = (i + 1) % sizes.Length)
        {
            if (sizes[i] < (i == 0 ? first : most))
            {
                sizes[i]++;
                left--;
            }
        }

        // A deload right before the taper would be one too many.
        if (deloads > 0 && sizes[^1] == 0 && sizes[0] > 0)
        {
            (sizes[0], sizes[^1]) = (sizes[0] - 1, 1);
        }

        return sizes;
    }

    private IEnumerable<WeekSpec> Lay(
        int macrocycle, int weeks, IReadOnlyList<TrainingPhase> phases, int inARow, TrainingPhase phase)
    {
        var trained = 0;
        var blocks = Blocks(weeks, inARow);
        for (var block = 0; block < blocks.Length; block++)
        {
            for (var i = 0; i < blocks[block]; i++)
            {
                phase = phases[trained++];
                yield return new(macrocycle, phase, WeekKind.Training);
            }

            if (block < blocks.Length - 1)
            {
                yield return new(macrocycle, phase, WeekKind.Deload);
            }
        }

        for (var i = 0; i < TaperWeeks(weeks); i++)
        {
            yield return new(macrocycle, TrainingPhase.Performance, WeekKind.Taper);
        }
    }
}
