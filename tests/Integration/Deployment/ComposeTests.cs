using System.Globalization;
using System.Text.Json.Nodes;

namespace Ascension.Integration.Deployment;

public sealed class ComposeTests
{
    private static readonly string[] Ours = ["api", "silo", "silo-vision", "silo-gpu", "migrate"];

    private static readonly string[] SecretWords =
        ["PASS", "SECRET", "ACCESSKEY", "CONNECTIONSTRING", "RABBITMQ__URI"];

    private static readonly JsonNode Compose = YamlFile.Read("compose/compose.yaml")[0];

    private static readonly JsonNode Staging = YamlFile.Read("compose/compose.staging.yaml")[0];

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Services => Compose["services"].Members();

    [Theory]
    [InlineData("networks")]
    [InlineData("secrets")]
    [InlineData("configs")]
    public void What_services_refer_to_is_declared_and_used(string kind)
    {
        var used = Services.SelectMany(service => service.Value![kind].Items())
            .Select(item => item is JsonObject ? (string)item["source"]! : (string)item!).ToHashSet();

        Assert.Equal(Compose[kind].Members().Select(item => item.Key).Order(), used.Order());
    }

    [Fact]
    public void Volumes_are_declared_or_files_of_the_repository_and_read_only()
    {
        var mounts = Services.SelectMany(service => service.Value!["volumes"].Items())
            .Select(mount => ((string)mount!).Split(':')).ToArray();
        var named = mounts.Where(mount => !mount[0].StartsWith('.') && !mount[0].StartsWith('/'));
        var files = mounts.Where(mount => mount[0].StartsWith('.')).ToArray();

        Assert.Equal(
            Compose["volumes"].Members().Select(volume => volume.Key).Order(), named.Select(mount => mount[0]).Order());
        Assert.NotEmpty(files);
        Assert.All(files, mount => Assert.Equal("ro", mount[2]));
        Assert.All(
            files.Where(mount => !mount[0].StartsWith("./secrets", StringComparison.Ordinal)),
            mount => Assert.True(Path.Exists(DeployFolder.PathOf(Path.Combine("compose", mount[0]))), mount[0]));
    }

    [Fact]
    public void Services_wait_for_services_that_exist_and_for_health_that_is_looked_at()
    {
        foreach (var (name, service) in Services)
        {
            var waits = service!["depends_on"];
            Assert.All(waits.Items(), other => Assert.NotNull(Compose["services"]![(string)other!]));
            foreach (var (other, condition) in waits.Members())
            {
                var awaited = Compose["services"]![other];
                Assert.True(awaited is not null, $"{name} waits for {other}");
                Assert.True(
                    (string?)condition!["condition"] != "service_healthy"
                        || awaited["healthcheck"] is not null || Ours.Contains(other),
                    $"{other} has no health check, but {name} waits for it");
            }
        }
    }

    [Fact]
    public void Images_are_ours_with_a_Dockerfile_or_have_a_version()
    {
        foreach (var (name, service) in Services)
        {
            var image = (string)service!["image"]!;
            if (image.StartsWith("ascension-", StringComparison.Ordinal))
            {
                Assert.Contains(name, Ours);
                var dockerfile = $"docker/{image["ascension-".Length..]}.Dockerfile";
                Assert.True(File.Exists(DeployFolder.PathOf(dockerfile)), image);
            }
            else
            {
                Assert.Matches(@":[\w.-]*\d+[.\-]\d+[\w.-]*$", image);
            }
        }
    }

    [Fact]
    public void Only_the_proxy_is_on_the_edge_and_the_database_and_broker_are_two_networks_away()
    {
        Assert.Equal(["proxy"], On("edge"));
        Assert.Equal(["api", "minio", "proxy"], On("front"));
        Assert.DoesNotContain("proxy", On("backend"));
        Assert.Equal("true", (string?)Compose["networks"]!["front"]!["internal"]);
        Assert.Equal("true", (string?)Compose["networks"]!["backend"]!["internal"]);
        foreach (var store in new[] { "postgres", "rabbitmq" })
        {
            Assert.Equal(["backend"], Compose["services"]![store]!["networks"].Items().Select(item => (string)item!));
        }
    }

    [Fact]
    public void Ports_are_published_by_the_proxy_or_to_this_machine_alone() => Assert.All(
        Services.Where(service => service.Key != "proxy").SelectMany(service => service.Value!["ports"].Items()),
        port => Assert.StartsWith("127.0.0.1:", (string)port!, StringComparison.Ordinal));

    [Fact]
    public void Silos_live_on_one_network_so_that_the_address_they_tell_is_the_right_one() => Assert.All(
        Ours.Where(name => name.StartsWith("silo", StringComparison.Ordinal)),
        name => Assert.Single(Compose["services"]![name]!["networks"].Items()));

    [Fact]
    public void Our_processes_have_no_rights_write_to_memory_and_have_time_to_stop()
    {
        foreach (var service in Ours.Select(name => Compose["services"]![name]!))
        {
            Assert.Equal("true", (string?)service["read_only"]);
            Assert.Equal(["ALL"], service["cap_drop"].Items().Select(item => (string)item!));
            Assert.Equal(["no-new-privileges:true"], service["security_opt"].Items().Select(item => (string)item!));
            Assert.Contains(
                service["tmpfs"].Items(), item => ((string)item!).StartsWith("/tmp:", StringComparison.Ordinal));
            if ((string?)service["environment"]?["Ascension__ShutdownSeconds"] is { } seconds)
            {
                Assert.InRange(Number((string)service["stop_grace_period"]!), Number(seconds) + 5, 600);
            }
        }
    }

    [Fact]
    public void Everything_is_bounded() => Assert.All(
        Services.Where(service => service.Key != "bucket"),
        service => Assert.True(
            service.Value!["deploy"]?["resources"]?["limits"] is { } limits
                && limits["cpus"] is not null && limits["memory"] is not null,
            $"{service.Key} has no limits"));

    [Fact]
    public void Nothing_secret_is_written_down()
    {
        var variables = Services.Concat(Staging["services"].Members())
            .SelectMany(service => service.Value!["environment"].Members()).ToArray();

        Assert.DoesNotContain(variables, IsSecretInTheOpen);
    }

    [Fact]
    public async Task The_script_makes_every_secret_that_is_mounted_and_keeps_those_that_are_there()
    {
        var folder = Directory.CreateTempSubdirectory("ascension-secrets-").FullName;
        try
        {
            await Tool.DemandAsync("bash", DeployFolder.PathOf("compose/secrets.sh"), folder);
            var made = Contents(folder);
            await Tool.DemandAsync("bash", DeployFolder.PathOf("compose/secrets.sh"), folder);

            Assert.Equal(made, Contents(folder));
            Assert.All(Compose["secrets"].Members(), secret => Assert.Contains(
                Path.GetFileName((string)secret.Value!["file"]!), made.Keys));
            Assert.Single(made.Keys, name => name.EndsWith(".pem", StringComparison.Ordinal));
            Assert.True(
                OperatingSystem.IsWindows() || File.GetUnixFileMode(folder)
                    == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void The_address_the_proxy_speaks_from_is_the_one_the_api_trusts() => Assert.Equal(
        (string?)Compose["networks"]!["front"]!["ipam"]!["config"]![0]!["subnet"],
        (string?)Compose["services"]!["api"]!["environment"]!["Ascension__Api__TrustedProxies__0"]);

    [Fact]
    public void Staging_changes_services_that_exist_and_builds_nothing() => Assert.All(
        Staging["services"].Members(),
        service =>
        {
            Assert.NotNull(Compose["services"]![service.Key]);
            Assert.True(!service.Value!.AsObject().TryGetPropertyValue("build", out var build) || build is null);
        });

    private static IEnumerable<string> On(string network) => Services
        .Where(service => service.Value!["networks"].Items().Any(item => (string)item! == network))
        .Select(service => service.Key).Order(StringComparer.Ordinal);

    private static bool IsSecretInTheOpen(KeyValuePair<string, JsonNode?> variable) =>
        SecretWords.Any(word => variable.Key.Contains(word, StringComparison.OrdinalIgnoreCase))
        && !variable.Key.EndsWith("_FILE", StringComparison.Ordinal);

    private static int Number(string text) =>
        int.Parse(text.TrimEnd('s'), CultureInfo.InvariantCulture);

    private static Dictionary<string, string> Contents(string folder) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(path => Path.GetFileName(path), File.ReadAllText);
}
