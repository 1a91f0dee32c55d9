using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Ascension.Integration.Deployment;

public sealed partial class SettingTests
{
    [Fact]
    public void Classes_of_options_are_found()
    {
        Assert.Contains("Ascension:Vision:ExecutionProvider", SettingNames.Reflected);
        Assert.Contains("Ascension:ShutdownSeconds", SettingNames.Reflected);
        Assert.Contains("Ascension:Tokens:KeyFolder", SettingNames.Reflected);
    }

    [Theory]
    [InlineData("Ascension__Vision__Treads", "4")]
    [InlineData("Ascension__Vision__Threads", "many")]
    [InlineData("Ascension__Vision__Threads", "0")]
    [InlineData("Ascension__VisionQueue__Pool", "tpu")]
    [InlineData("Ascension__Tokens__CreateKeys", "perhaps")]
    public void A_wrong_name_or_value_would_be_noticed(string variable, string value) =>
        Assert.NotNull(SettingNames.Complaint(variable, value));

    [Fact]
    public void Every_setting_of_compose_is_one()
    {
        var files = DeployFolder.Files("compose", ".yaml").SelectMany(YamlFile.Read).ToArray();
        var settings = files
            .SelectMany(file => file["services"].Members())
            .SelectMany(service => service.Value!["environment"].Members())
            .Concat(files.SelectMany(file => file["secrets"].Members().Select(secret =>
                KeyValuePair.Create(secret.Key, (JsonNode?)null))));

        AssertSettings(settings.Select(setting => (setting.Key, (string?)setting.Value)), atLeast: 30);
    }

    [Fact]
    public void Every_setting_of_Kubernetes_is_one()
    {
        var objects = DeployFolder.Files("kubernetes", ".yaml").SelectMany(YamlFile.Read).ToArray();
        var maps = objects.Where(item => (string?)item["kind"] == "ConfigMap")
            .SelectMany(item => item["data"].Members())
            .Select(item => (item.Key, (string?)item.Value));
        var variables = objects.SelectMany(item => item.Objects())
            .Where(item => item["name"] is JsonValue && (item.ContainsKey("value") || item.ContainsKey("valueFrom")))
            .Select(item => ((string)item["name"]!, item["value"] is JsonValue value ? (string?)value : null));
        var files = objects.SelectMany(item => item.Objects())
            .Where(item => item["key"] is JsonValue && item["path"] is JsonValue)
            .Select(item => ((string)item["path"]!, (string?)null));

        AssertSettings([.. maps, .. variables, .. files], atLeast: 40);
    }

    [Fact]
    public void Every_setting_of_the_images_is_one()
    {
        var settings = DeployFolder.Files("docker", ".Dockerfile")
            .SelectMany(path => Assignment().Matches(DeployFolder.Read(path)))
            .Select(match => (match.Groups["name"].Value, (string?)match.Groups["value"].Value));

        AssertSettings(settings, atLeast: 6);
    }

    [Fact]
    public void Every_setting_the_secrets_script_and_the_documentation_name_is_one()
    {
        var texts = Directory.EnumerateFiles(Path.Combine(DeployFolder.Root, "docs", "operations"), "*.md")
            .Append(DeployFolder.PathOf("compose/secrets.sh"))
            .Append(DeployFolder.PathOf("kubernetes/base/configuration.yaml"));
        var settings = texts.SelectMany(path => Name().Matches(File.ReadAllText(path)))
            .Select(match => (match.Value, (string?)null));

        AssertSettings(settings, atLeast: 10);
    }

    private static void AssertSettings(IEnumerable<(string Name, string? Value)> settings, int atLeast)
    {
        var ours = settings.Where(setting => setting.Name.StartsWith("Ascension__", StringComparison.Ordinal))
            .ToArray();
        Assert.InRange(ours.Length, atLeast, int.MaxValue);
        Assert.Empty(ours.Select(setting => SettingNames.Complaint(setting.Name, setting.Value)).OfType<string>());
    }

    [GeneratedRegex(@"^\s*(?:ENV )?(?<name>Ascension__\w+)=(?<value>[^\s\\]+)", RegexOptions.Multiline)]
    private static partial Regex Assignment();

    [GeneratedRegex(@"Ascension__[A-Z]\w*?__?\w*[A-Za-z0-9]")]
    private static partial Regex Name();
}
