using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Ascension.Integration.Deployment;

public sealed partial class ObservabilityTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ascension-rules-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public Task Rules_are_correct() => Tool.DemandAsync(
        "promtool", "check", "rules",
        DeployFolder.PathOf("observability/recording.yml"), DeployFolder.PathOf("observability/alerts.yml"));

    [Fact]
    public Task The_configuration_of_Prometheus_is_correct() => Tool.DemandAsync(
        "promtool", "check", "config", DeployFolder.PathOf("observability/prometheus.yml"));

    /// <summary>Debian's Prometheus is built without discovery in Kubernetes: that part alone is left out.</summary>
    [Fact]
    public async Task The_configuration_for_Kubernetes_is_correct_but_for_discovery()
    {
        var configuration = YamlFile.Read("observability/prometheus.kubernetes.yml")[0];
        foreach (var job in configuration["scrape_configs"].Items())
        {
            Assert.True(job["kubernetes_sd_configs"] is not null ^ job["static_configs"] is not null);
            job.AsObject().Remove("kubernetes_sd_configs");
            job.AsObject().Remove("authorization");
            job.AsObject().Remove("tls_config");
        }

        configuration.AsObject().Remove("rule_files");
        var file = Path.Combine(_folder, "prometheus.yml");
        await File.WriteAllTextAsync(file, configuration.ToJsonString(), TestContext.Current.CancellationToken);

        await Tool.DemandAsync("promtool", "check", "config", file);
    }

    [Fact]
    public Task Alerts_fire_when_they_should_and_not_otherwise() => Tool.DemandAsync(
        "promtool", "test", "rules", DeployFolder.PathOf("observability/alerts.tests.yml"));

    [Fact]
    public void Each_alert_is_seen_firing_and_quiet()
    {
        var cases = YamlFile.Read("observability/alerts.tests.yml")[0]["tests"].Items()
            .SelectMany(test => test["alert_rule_test"].Items())
            .ToLookup(test => (string)test["alertname"]!, test => test["exp_alerts"].Items().Any());

        Assert.All(Watched.Alerts.Select(alert => (string)alert["alert"]!), alert =>
        {
            Assert.True(cases[alert].Any(fires => fires), $"{alert} is never seen firing");
            Assert.True(cases[alert].Any(fires => !fires), $"{alert} is never seen quiet");
        });
    }

    [Fact]
    public void Each_alert_has_a_severity_and_a_place_that_says_what_to_do() => Assert.All(Watched.Alerts, alert =>
    {
        Assert.Contains((string?)alert["labels"]!["severity"], (string[])["page", "ticket"]);
        var place = ((string)alert["annotations"]!["runbook"]!).Split('#');
        var text = File.ReadAllText(Path.Combine(DeployFolder.Root, place[0]));
        Assert.True(
            place.Length == 1 || Heading().Matches(text).Any(match =>
                match.Groups["text"].Value.Trim().Equals(place[1], StringComparison.OrdinalIgnoreCase)),
            string.Join('#', place));
    });

    [Fact]
    public async Task Panels_ask_in_correct_expressions()
    {
        JsonObject rules = new()
        {
            ["groups"] = new JsonArray(new JsonObject
            {
                ["name"] = "panels",
                ["rules"] = new JsonArray([.. Watched.Expressions.Select((watched, index) => (JsonNode)new JsonObject
                {
                    ["record"] = $"panel:{index}",
                    ["expr"] = watched.Expression,
                })]),
            }),
        };
        var file = Path.Combine(_folder, "panels.yml");
        await File.WriteAllTextAsync(file, rules.ToJsonString(), TestContext.Current.CancellationToken);

        await Tool.DemandAsync("promtool", "check", "rules", file);
    }

    [Fact]
    public void Dashboards_can_be_provisioned()
    {
        var sources = YamlFile.Read("observability/grafana/datasources/ascension.yml")[0]["datasources"].Items()
            .Select(source => (string)source["uid"]!).ToArray();
        var boards = Watched.Dashboards.Select(dashboard => dashboard.Board).ToArray();

        Assert.Equal(4, boards.Select(board => (string)board["uid"]!).Distinct().Count());
        Assert.All(boards, board =>
        {
            var panels = board["panels"].Items().ToArray();
            Assert.Equal(panels.Length, panels.Select(panel => (int)panel["id"]!).Distinct().Count());
            Assert.All(panels, panel =>
            {
                Assert.Contains((string)panel["datasource"]!["uid"]!, sources);
                Assert.InRange((int)panel["gridPos"]!["x"]! + (int)panel["gridPos"]!["w"]!, 1, 24);
                Assert.NotEmpty(panel["targets"].Items());
            });
        });
    }

    [Fact]
    public void Scraped_names_are_services_of_compose_and_their_operations_port()
    {
        var services = YamlFile.Read("compose/compose.yaml")[0]["services"]!;
        var jobs = YamlFile.Read("observability/prometheus.yml")[0]["scrape_configs"].Items().ToArray();
        var named = jobs.SelectMany(job => job["dns_sd_configs"].Items())
            .SelectMany(discovery => discovery["names"].Items()
                .Select(name => ((string)name!, (string)discovery["port"]!)))
            .Concat(jobs.SelectMany(job => job["static_configs"].Items())
                .SelectMany(group => group["targets"].Items())
                .Select(target => ((string)target!).Split(':'))
                .Select(target => (target[0], target[1]))).ToArray();

        Assert.All(named.Where(name => name.Item1 != "localhost"), name => Assert.NotNull(services[name.Item1]));
        Assert.All(
            named.Where(name => services[name.Item1]?["environment"]?["Ascension__Operations__Address"] is not null),
            name => Assert.EndsWith(
                $":{name.Item2}",
                (string)services[name.Item1]!["environment"]!["Ascension__Operations__Address"]!,
                StringComparison.Ordinal));
        Assert.Superset(
            new HashSet<string>
            {
                "ascension-api", "ascension-silo", "postgres", "rabbitmq", "minio", "node", "cadvisor",
            },
            jobs.Select(job => (string)job["job_name"]!).ToHashSet());
    }

    [GeneratedRegex(@"^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
