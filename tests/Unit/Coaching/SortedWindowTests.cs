using Ascension.Coaching.Movement.Cleaning;
using FsCheck;
using FsCheck.Fluent;

namespace Ascension.Unit.Coaching;

public sealed class SortedWindowTests
{
    [Fact]
    public void A_sliding_window_has_the_median_that_sorting_it_gives() =>
        Prop.ForAll(
            Gen.Choose(-20, 20).NonEmptyListOf().ToArbitrary(),
            Gen.Choose(1, 9).ToArbitrary(),
            (values, length) =>
            {
                var window = new SortedWindow(values.Count);
                for (var i = 0; i < values.Count; i++)
                {
                    window.Add(values[i] / 4.0);
                    if (i >= length)
                    {
                        window.Remove(values[i - length] / 4.0);
                    }

                    double[] sorted = [.. values.Skip(Math.Max(0, i - length + 1)).Take(Math.Min(i + 1, length))
                        .Select(value => value / 4.0).Order()];
                    Assert.Equal(sorted, window.Values.ToArray());
                    Assert.Equal(sorted[sorted.Length / 2], window.Median);
                }
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
