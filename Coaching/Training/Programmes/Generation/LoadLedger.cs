using Ascension.Coaching.Training.Programmes.Planned;
using Ascension.Coaching.Training.Programmes.Rules;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>
/// The loads of the weeks so far and what they allow the next. Weeks count from the last missed one on, for what was
/// built before it is partly lost.
/// </summary>
internal sealed class LoadLedger(ProgrammeRules rules)
{
    private const int ChronicWeeks = 4;

    private readonly List<LedgerWeek> _weeks = [];

    /// <summary>Training weeks since the last missed one.</summary>
    public int TrainingWeeks => Base.Count(week => week.Kind == WeekKind.Training);

    /// <summary>Missed weeks directly before the next, after at least one that was trained in.</summary>
    public int MissedWeeks => BestBefore > 0 ? TrailingMissed : 0;

    /// <summary>Load of the last training week since the last missed one; null when there is none.</summary>
    public double? LastTrainingLoad =>
        Base.Where(week => week.Kind == WeekKind.Training).Select(week => (double?)week.Load).LastOrDefault();

    private int TrailingMissed => _weeks.Count - 1 - _weeks.FindLastIndex(week => !week.IsMissed);

    private IEnumerable<LedgerWeek> Base => _weeks.Skip(_weeks.FindLastIndex(week => week.IsMissed) + 1);

    private double BestBefore => _weeks
        .Where(week => week.Kind == WeekKind.Training && !week.IsMissed)
        .Select(week => week.Load)
        .DefaultIfEmpty()
        .Max();

    public void Add(LedgerWeek week) => _weeks.Add(week);

    /// <summary>Most load of a training week that comes next.</summary>
    /// <param name="sessions">Its sessions: small ones are always allowed.</param>
    public double TrainingCap(int sessions) =>
        Math.Max(Math.Min(ComebackCap(), Math.Min(GrowthCap(), RatioCap())), rules.SmallSessionLoad * sessions);

    private double ComebackCap() => MissedWeeks == 0
        ? double.PositiveInfinity
        : BestBefore * rules.ComebackShares[Math.Min(MissedWeeks, rules.ComebackShares.Count) - 1];

    private double GrowthCap()
    {
        var best = Base.Where(week => week.Kind == WeekKind.Training).Select(week => week.Load).DefaultIfEmpty().Max();
        return best > 0 ? best * (1 + rules.MostGrowth) : double.PositiveInfinity;
    }

    // x / ((x + sum of n weeks before) / (n + 1)) <= most, solved for x.
    private double RatioCap()
    {
        double[] before = [.. Base.TakeLast(ChronicWeeks - 1).Select(week => week.Load)];
        return before.Length == 0
            ? double.PositiveInfinity
            : rules.MostRatio * before.Sum() / (before.Length + 1 - rules.MostRatio);
    }
}
