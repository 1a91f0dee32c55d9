using Ascension.Integration.Api;
using Ascension.Integration.Hosting;

namespace Ascension.Integration.Deployment;

public sealed class MetricTests
{
    private static readonly Dictionary<string, string?> Settings = new() { ["Logging:LogLevel:Default"] = "Error" };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sum by (a, le) (rate(x_bucket{b=~\"c[0-9]{2}\"}[5m])) / on (d) y:z offset 5m > 0.5e3", "x_bucket y:z")]
    [InlineData("topk(8, histogram_quantile(0.95, sum by (le) (rate(up[5m])))) or 1 - avg(v)", "up v")]
    public void Expressions_are_understood(string expression, string metrics) =>
        Assert.Equal(metrics.Split(' ').Order(), PromQl.Metrics(expression).Order());

    [Fact]
    public async Task Whatever_is_watched_exists_after_an_analysis()
    {
        using ServiceMetrics instruments = new();
        await using var service = await RunningService.StartAsync(Settings);
        using HttpClient scraper = new() { BaseAddress = service.Address };
        await scraper.GetStringAsync("/metrics", Stop);
        await AnalyseAsync(service.Address);

        var scraped = ServiceMetrics.Read(await scraper.GetStringAsync("/metrics", Stop));

        var asked = Watched.Expressions
            .SelectMany(watched => PromQl.Metrics(watched.Expression).Select(metric => (watched.Place, Metric: metric)))
            .Where(asked => !Watched.Recorded.Contains(asked.Metric) && !MetricNames.IsElsewhere(asked.Metric))
            .ToArray();
        Assert.InRange(asked.Length, 50, 1000);
        Assert.DoesNotContain(asked, asked => !scraped.ContainsKey(PromQl.Family(asked.Metric))
            && !instruments.Publishes(PromQl.Family(asked.Metric)));

        // These are what an analysis must leave behind, not only what could.
        Assert.Superset(
            new HashSet<string>
            {
                "ascension_ascension_analyses", "ascension_ascension_analysis_duration",
                "ascension_ascension_queue_depth", "ascension_ascension_dead_letters",
                "ascension_ascension_hub_connections",
                "ascension_ascension_stage_duration", "ascension_ascension_vision_frames",
                "ascension_ascension_vision_inference_time", "ascension_ascension_vision_decode_time",
                "ascension_ascension_result_bytes", "ascension_ascension_hub_fan_out_delay",
            },
            scraped.Keys.ToHashSet());
        Assert.Empty(
            from watched in Watched.Expressions
            from selected in PromQl.SelectedLabels(watched.Expression)
            where scraped.TryGetValue(PromQl.Family(selected.Metric), out var labels)
                && !labels.Contains(selected.Label) && !MetricNames.AddedLabels.Contains(selected.Label)
            select (watched.Place, selected));
    }

    private static async Task AnalyseAsync(Uri address)
    {
        using ApiClient client = new(address);
        await client.RegisterAsync();
        await using var listener = await HubListener.ConnectAsync(client);
        await listener.ResumeAsync(0);
        var video = await client.UploadAsync(SampleClimb.Bytes);
        var started = (await client.PostAsync("/v1/analysis/video/start", new { VideoId = video })).Expect(202);
        var path = started.Headers.Location!.ToString();
        var status = await Eventually.BecomesAsync(
            () => client.GetAsync(path), answer => answer["status"] is not ("pending" or "processing"));
        Assert.Equal("completed", status["status"]);
        await Eventually.BecomesAsync(
            () => listener.HearAsync(1), calls => calls.Any(call => call.Method == "AnalysisCompleted"));
        (await client.GetAsync($"{path}/result")).Expect(200);
    }
}
