using System.Collections.Concurrent;

namespace Ascension.Unit.Coaching.Training.Programmes;

public sealed class ProgrammeRulesTests
{
    private const int Climbers = 2_000;
    private const int Shown = 20;

    [Fact]
    public void No_rule_is_broken_for_any_of_ten_thousand_climbers()
    {
        ConcurrentBag<string> breaches = [];
        Parallel.For(0, Climbers, number =>
        {
            // All are made; every fifth lives on with what was made.
            foreach (var breach in new Scenario(number).Live(number % 5 == 0 ? 4 : 0))
            {
                breaches.Add(breach);
            }
        });

        Assert.True(breaches.IsEmpty, string.Join('\n', breaches.Order(StringComparer.Ordinal).Take(Shown)));
    }
}
