using System.Text.RegularExpressions;

namespace Ascension.Integration.Deployment;

public sealed partial class DockerfileTests
{
    public static TheoryData<string> Files => [.. DeployFolder.Files("docker", ".Dockerfile")];

    [Fact]
    public void There_are_three_images() => Assert.Equal(
        ["docker/api.Dockerfile", "docker/silo-gpu.Dockerfile", "docker/silo.Dockerfile"],
        DeployFolder.Files("docker", ".Dockerfile"));

    [Theory]
    [MemberData(nameof(Files))]
    public void The_process_has_no_rights_and_its_health_is_looked_at(string path)
    {
        var last = LastStage(path);

        Assert.Equal("10001", Single(last, "USER"));
        Assert.Contains("useradd --uid 10001", DeployFolder.Read(path), StringComparison.Ordinal);
        Assert.EndsWith("CMD [\"/usr/local/bin/healthcheck\"]", Single(last, "HEALTHCHECK"), StringComparison.Ordinal);
        Assert.Contains("DOTNET_EnableDiagnostics=0", DeployFolder.Read(path), StringComparison.Ordinal);
        Assert.DoesNotContain("ADD ", DeployFolder.Read(path), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Bases_have_a_version_and_everything_copied_exists(string path)
    {
        var text = DeployFolder.Read(path);
        var bases = Base().Matches(text).Select(match => match.Groups["image"].Value).ToArray();
        var copied = Copied().Matches(text).Select(match => match.Groups["source"].Value)
            .Where(source => source != ".");

        Assert.Equal(2, bases.Length);
        Assert.All(bases, image => Assert.Matches(@":\d+\.\d+[\w.-]*$", image));
        Assert.All(copied, source => Assert.True(File.Exists(Path.Combine(DeployFolder.Root, source)), source));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void It_says_what_it_is(string path)
    {
        var text = DeployFolder.Read(path);

        foreach (var label in new[] { "title", "description", "version", "revision" })
        {
            Assert.Contains($"org.opencontainers.image.{label}=", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("docker/api.Dockerfile", "Api", "Ascension.Api.dll", "8080 8081")]
    [InlineData("docker/silo.Dockerfile", "Silo", "Ascension.Silo.dll", "8081 11111 30000")]
    [InlineData("docker/silo-gpu.Dockerfile", "Silo", "/app/Ascension.Silo", "8081 11111 30000")]
    public void It_runs_what_it_builds(string path, string project, string programme, string ports)
    {
        var last = LastStage(path);

        Assert.Contains($"dotnet publish {project} ", DeployFolder.Read(path), StringComparison.Ordinal);
        Assert.StartsWith("[\"/usr/local/bin/entrypoint\", ", Single(last, "ENTRYPOINT"), StringComparison.Ordinal);
        Assert.EndsWith($"\"{programme}\"]", Single(last, "ENTRYPOINT"), StringComparison.Ordinal);
        Assert.Equal(ports, Single(last, "EXPOSE"));
    }

    private static string LastStage(string path)
    {
        var text = DeployFolder.Read(path);
        return text[text.LastIndexOf("\nFROM ", StringComparison.Ordinal)..];
    }

    // Lines that end with a backslash go on.
    private static string Single(string stage, string instruction) => Assert.Single(
        stage.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n'),
        line => line.StartsWith(instruction + " ", StringComparison.Ordinal))[(instruction.Length + 1)..];

    [GeneratedRegex(@"^ARG \w+=(?<image>\S+/\S+)", RegexOptions.Multiline)]
    private static partial Regex Base();

    [GeneratedRegex(@"^COPY (?!--from)(?:--\S+ )*(?<source>\S+) ", RegexOptions.Multiline)]
    private static partial Regex Copied();
}
