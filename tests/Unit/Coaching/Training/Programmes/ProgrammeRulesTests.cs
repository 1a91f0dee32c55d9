using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Ascension.Climbs.Training;
using Ascension.Unit.Coaching.Training.Programmes.Audit;

namespace Ascension.Unit.Coaching.Training.Programmes;

public sealed partial class ProgrammeRulesTests
{
    private const int Climbers = 10_290;
    private const int Shown = 20;

    [Fact]
    public void No_rule_is_broken_for_any_of_ten_thousand_climbers()
    {
        ConcurrentBag<string> breaches = [];
        Parallel.For(0, Climbers, number =>
        {
            // All are made; some live on with what was made. 5 shares no factor with the weeks and days there are.
            var climber = new ChanceClimber(number);
            foreach (var lived in climber.Live(number % 5 == 0 ? 3 : 0))
            {
                foreach (var breach in ProgrammeAudit.Breaches(lived.Programme, lived.Log, lived.Today))
                {
                    breaches.Add($"{climber}: day {lived.Today.DayNumber - climber.Profile.Start.DayNumber}: {breach}");
                }
            }
        });

        // One example of each kind of breach, the most frequent first.
        var kinds = breaches
            .GroupBy(breach => Details().Replace(breach[(breach.IndexOf(": ", StringComparison.Ordinal) + 2)..], "#"))
            .OrderByDescending(kind => kind.Count())
            .Take(Shown)
            .Select(kind => $"{kind.Count()} x {kind.Order(StringComparer.Ordinal).First()}");
        Assert.True(breaches.IsEmpty, string.Join('\n', kinds));
    }

    [GeneratedRegex(@"[\d.,\-]+")]
    private static partial Regex Details();
}
