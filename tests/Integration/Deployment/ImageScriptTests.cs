using System.Net;
using Ascension.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ascension.Integration.Deployment;

public sealed class ImageScriptTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ascension-image-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Mounted_secrets_become_settings_whatever_they_contain()
    {
        const string Secret = "Host=db;Password=a b'c\"$HOME`id`";
        Directory.CreateDirectory(Path.Combine(_folder, "ascension"));
        await WriteAsync("Ascension__PostgreSql__ConnectionString", Secret + "\n");
        await WriteAsync("ascension/Ascension__S3__AccessKey", "key");
        await WriteAsync("postgres-password", "not for us");

        var (exitCode, output) = await Tool.RunAsync(
            DeployFolder.PathOf("docker/entrypoint.sh"),
            ["printenv", "Ascension__PostgreSql__ConnectionString", "Ascension__S3__AccessKey"],
            new Dictionary<string, string> { ["SECRETS_FOLDER"] = _folder });

        Assert.Equal((0, $"{Secret}\nkey\n"), (exitCode, output));
    }

    [Fact]
    public async Task Without_secrets_the_command_runs_all_the_same_and_its_exit_code_is_kept()
    {
        var (exitCode, _) = await Tool.RunAsync(
            DeployFolder.PathOf("docker/entrypoint.sh"),
            ["bash", "-c", "exit 7"],
            new Dictionary<string, string> { ["SECRETS_FOLDER"] = Path.Combine(_folder, "none") });

        Assert.Equal(7, exitCode);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, 0)]
    [InlineData(HttpStatusCode.ServiceUnavailable, 1)]
    public async Task A_container_is_well_while_its_process_says_so(HttpStatusCode status, int exitCode)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapGet("/health/live", () => Results.StatusCode((int)status));
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal(exitCode, await CheckHealthAsync(new Uri(app.Urls.First()).Port));
    }

    [Fact]
    public async Task A_container_in_which_nobody_listens_is_not_well() =>
        Assert.NotEqual(0, await CheckHealthAsync(LoopbackPort.Free()));

    private static async Task<int> CheckHealthAsync(int port) => (await Tool.RunAsync(
        DeployFolder.PathOf("docker/healthcheck.sh"),
        [],
        new Dictionary<string, string> { ["HEALTH_PORT"] = $"{port}" })).ExitCode;

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(
        Path.Combine(_folder, name), text, TestContext.Current.CancellationToken);
}
