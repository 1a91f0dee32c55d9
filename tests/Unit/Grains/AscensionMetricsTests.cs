using System.Diagnostics.Metrics;
using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Diagnostics;
using Ascension.Unit.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Ascension.Unit.Grains;

public sealed class AscensionMetricsTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly MeterReadings _readings;
    private readonly AscensionMetrics _metrics;

    public AscensionMetricsTests()
    {
        var factory = _services.GetRequiredService<IMeterFactory>();
        _readings = new MeterReadings(instrument => instrument.Meter.Scope == factory);
        _metrics = new AscensionMetrics(factory);
    }

    public void Dispose()
    {
        _readings.Dispose();
        _metrics.Dispose();
        _services.Dispose();
    }

    [Fact]
    public void Dead_letters_are_told_as_none_before_there_is_one()
    {
        Assert.Contains(("ascension.dead_letters", 0, ""), _readings.Scrape());

        _metrics.DeadLettered();

        Assert.Contains(("ascension.dead_letters", 1, ""), _readings.Scrape());
    }

    [Fact]
    public void A_queue_is_told_of_at_every_scrape_until_it_leaves()
    {
        _metrics.QueueMeasured("cpu", new QueueReading(3, 2, 7.5));
        _metrics.QueueMeasured("gpu", new QueueReading(1, 0, 0));

        _readings.Scrape();
        var readings = _readings.Scrape();
        _metrics.QueueLeft("cpu");
        var later = _readings.Scrape();

        Assert.Contains(("ascension.queue.depth", 3, "pool=cpu"), readings);
        Assert.Contains(("ascension.queue.leased", 2, "pool=cpu"), readings);
        Assert.Contains(("ascension.queue.oldest_wait", 7.5, "pool=cpu"), readings);
        Assert.DoesNotContain(later, reading => reading.Tags == "pool=cpu");
        Assert.Contains(("ascension.queue.depth", 1, "pool=gpu"), later);
    }

    [Fact]
    public void The_length_of_an_analysis_is_kept_by_its_outcome()
    {
        _metrics.AnalysisTook(AnalysisState.Completed, TimeSpan.FromSeconds(12));

        Assert.Equal([(12, "outcome=completed")], _readings.Of("ascension.analysis.duration"));
    }
}
