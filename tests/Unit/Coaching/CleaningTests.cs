using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Cleaning;

namespace Ascension.Unit.Coaching;

public sealed class CleaningTests
{
    private static readonly TickClock Clock = new(0, 40, 51);

    [Fact]
    public void A_parabola_passes_unchanged_and_without_lag()
    {
        var series = Series(15, t => new Point(t * t / 1000, 3 * t));

        var smooth = new LocalRegression(CleaningSettings.Default).Evaluate(series, Clock);

        for (var tick = 5; tick < 46; tick++)
        {
            double t = Clock.TimeMs(tick);
            Assert.Equal(t * t / 1000, smooth[tick].X, 6);
            Assert.Equal(3 * t, smooth[tick].Y, 6);
        }
    }

    [Theory]
    [InlineData(280, true)]
    [InlineData(340, false)]
    public void Gaps_up_to_three_hundred_milliseconds_are_filled(int gapMs, bool filled)
    {
        var series = Series(50, t => new Point(t, 0), t => t <= 800 || t >= 800 + gapMs);

        var smooth = new LocalRegression(CleaningSettings.Default).Evaluate(series, Clock);

        var inside = smooth[Clock.TickAt(800 + gapMs / 2.0)];
        Assert.Equal(filled, !inside.IsMissing);
        Assert.False(smooth[Clock.TickAt(1600)].IsMissing);
    }

    [Fact]
    public void Nothing_is_made_up_before_the_first_or_after_the_last_sample()
    {
        var series = Series(15, t => new Point(t, 0), t => t is >= 400 and <= 1600);

        var smooth = new LocalRegression(CleaningSettings.Default).Evaluate(series, Clock);

        Assert.True(smooth[Clock.TickAt(360)].IsMissing);
        Assert.True(smooth[Clock.TickAt(1640)].IsMissing);
    }

    [Fact]
    public void A_single_jump_is_dropped_and_a_fast_move_is_kept()
    {
        var jump = Series(15, t => new Point(t is > 950 and < 1050 ? 900 : 100, 0));
        var move = Series(15, t => new Point(t < 1000 ? 100 : Math.Min(900, 100 + (t - 1000) * 2), 0));
        var filter = new OutlierFilter(CleaningSettings.Default, 1280);

        Assert.Equal(jump.Count - 1, filter.Apply(jump).Count);
        Assert.Equal(move.Count, filter.Apply(move).Count);
    }

    private static KeypointSeries Series(double fps, Func<double, Point> path, Func<double, bool>? seen = null)
    {
        var series = new KeypointSeries(1000);
        for (var frame = 0; frame * 1000 / fps <= 2001; frame++)
        {
            var time = (int)Math.Round(frame * 1000 / fps);
            if (seen?.Invoke(time) ?? true)
            {
                series.Add(time, path(time));
            }
        }

        return series;
    }
}
