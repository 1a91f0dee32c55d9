using Ascension.Coaching.Training.Programmes.Rules;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>Keeps count of the days that load fingers: few a week and rest between, weeks' ends included.</summary>
internal sealed class FingerDays(ProgrammeRules rules, IReadOnlyList<DateOnly> before, DateOnly weekStart)
{
    private readonly List<DateOnly> _days = [.. before];

    public bool MayLoad(DateOnly day) =>
        _days.Count(other => other >= weekStart && other < weekStart.AddDays(7)) < rules.MostFingerSessions
        && _days.TrueForAll(
            other => Math.Abs(day.DayNumber - other.DayNumber) >= rules.LeastDaysBetweenFingerSessions);

    public bool Has(DateOnly day) => _days.Contains(day);

    public void Add(DateOnly day) => _days.Add(day);

    public bool TryAdd(DateOnly day)
    {
        if (!MayLoad(day))
        {
            return false;
        }

        Add(day);
        return true;
    }
}
