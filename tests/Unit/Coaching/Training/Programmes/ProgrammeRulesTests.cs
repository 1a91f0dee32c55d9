using System.Collections.Concurrent;
using System.Text.RegularExpressions;

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
            foreach (var breach in new Scenario(number).Live(number % 5 == 0 ? 3 : 0))
            {
                breaches.Add(breach);
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

    [GeneratedRegex(@"[\d.,\-]+|adapted on day|as made")]
    private static partial Regex Details();
}
