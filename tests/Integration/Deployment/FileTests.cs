using System.Text.Json.Nodes;

namespace Ascension.Integration.Deployment;

public sealed class FileTests
{
    public static TheoryData<string> YamlFiles => [.. DeployFolder.Files(".", ".yaml", ".yml")];

    public static TheoryData<string> JsonFiles => [.. DeployFolder.Files(".", ".json")];

    [Theory]
    [MemberData(nameof(YamlFiles))]
    public void Yaml_can_be_read(string path) => Assert.NotEmpty(YamlFile.Read(path));

    [Theory]
    [MemberData(nameof(JsonFiles))]
    public void Json_can_be_read(string path) => Assert.NotNull(JsonNode.Parse(DeployFolder.Read(path)));
}
