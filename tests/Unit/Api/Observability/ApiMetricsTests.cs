using System.Diagnostics.Metrics;
using Ascension.Api.Observability;
using Ascension.Unit.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Ascension.Unit.Api.Observability;

public sealed class ApiMetricsTests
{
    [Fact]
    public void Open_connections_are_told_at_every_scrape_and_never_below_none()
    {
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var factory = services.GetRequiredService<IMeterFactory>();
        using MeterReadings readings = new(instrument => instrument.Meter.Scope == factory);
        using ApiMetrics metrics = new(factory);

        metrics.HubConnected();
        metrics.HubConnected();
        Assert.Contains(("ascension.hub.connections", 2, ""), readings.Scrape());
        metrics.HubDisconnected();
        metrics.HubDisconnected();

        Assert.Contains(("ascension.hub.connections", 0, ""), readings.Scrape());
        Assert.Contains(("ascension.hub.connections", 0, ""), readings.Scrape());
    }
}
