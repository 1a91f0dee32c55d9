using Ascension.Failure.Clients;
using Ascension.Failure.Clusters.Clients;
using Ascension.Failure.Clusters.Watching;
using Ascension.Failure.Hosting;
using Ascension.Failure.Media;
using Ascension.Integration.Deployment;

namespace Ascension.Failure.Clusters;

/// <summary>What operators see of a cluster at work.</summary>
public sealed class ObservabilityTests(ClusterServers servers)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly ClusterShape Small = new(Apis: 1, Silos: 1, VisionSilos: 1);

    [Fact]
    public async Task One_trace_spans_the_request_the_grains_the_vision_job_and_the_store()
    {
        await using SpanCollector collector = new();
        await using var cluster = await LocalCluster.StartAsync(servers, Small with { Collector = collector.Address });
        await AnalyseAsync(cluster);

        // Exporters send what they have every few seconds.
        await Waiting.UntilAsync("a whole trace is exported", Limit, () =>
            collector.Spans.GroupBy(span => span.Trace).Any(IsWhole));
    }

    [Fact]
    public async Task Whatever_is_watched_of_a_cluster_exists_in_one_of_its_processes()
    {
        await using var cluster = await LocalCluster.StartAsync(servers, Small);
        await AnalyseAsync(cluster);
        using HttpClient scraper = new();

        HashSet<string> exposed = [];
        foreach (var node in cluster.Nodes)
        {
            var scrape = await scraper.GetStringAsync(
                new Uri(node.Settings.Health, "/metrics"), TestContext.Current.CancellationToken);
            exposed.UnionWith(ServiceMetrics.Read(scrape).Keys);
        }

        var asked = Watched.Expressions
            .SelectMany(watched => PromQl.Metrics(watched.Expression).Select(PromQl.Family))
            .Where(MetricNames.IsOfClusters)
            .Distinct()
            .ToArray();
        Assert.NotEmpty(asked);
        Assert.Empty(asked.Except(exposed));
    }

    private static async Task AnalyseAsync(LocalCluster cluster)
    {
        using var climber = await Climber.RegisterAsync(Crowd.Patient(cluster.Entrances), Credentials.Of("wanda"));
        var analysis = await climber.UploadAndStartAsync(Sample.ShortClimb);
        Assert.Equal("completed", (await climber.AwaitEndAsync(analysis)).GetProperty("status").GetString());
    }

    private static bool IsWhole(IEnumerable<CollectedSpan> trace)
    {
        var spans = trace.ToList();
        return spans.Exists(span => span is { Service: "ascension-api", Source: "Microsoft.AspNetCore" })
            && spans.Exists(span => span is { Service: "ascension-silo", Source: "Microsoft.Orleans.Application" })
            && spans.Exists(span => span is { Service: "ascension-silo", Name: "analysis" })
            && spans.Exists(span => span is { Service: "ascension-silo", Name: "vision.skeletons" })
            && spans.Exists(span => span is { Service: "ascension-silo", Source: "Npgsql" });
    }
}
