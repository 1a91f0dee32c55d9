using System.Text;
using System.Text.Json.Nodes;
using Ascension.Skeletons.Documents;
using Ascension.Skeletons.Timeline;
using Ascension.Unit.Architecture;
using NJsonSchema;

namespace Ascension.Unit.Skeletons.Documents;

/// <summary>The published schema describes what the codec writes.</summary>
public sealed class SkeletonSchemaTests
{
    private const string SchemaPath = "docs/schemas/ascension.skeleton-1.schema.json";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, CameraState.Static)]
    [InlineData(40, CameraState.Moving)]
    [InlineData(40, CameraState.MovingUnstable)]
    public async Task Encoded_documents_are_valid(int frames, CameraState camera)
    {
        var schema = await ReadSchemaAsync();

        Assert.Empty(schema.Validate(Text(Climbs.Complete(frames, camera))));
        Assert.Empty(schema.Validate(Text(Climbs.WithoutMovement(frames, camera))));
    }

    [Theory]
    [InlineData("format", "\"ascension.skeleton/2\"")]
    [InlineData("people_seen", "-1")]
    [InlineData("t_ms", "[0.5]")]
    [InlineData("t_ms", "[0,700000]")]
    [InlineData("keypoints", "[]")]
    [InlineData("camera", "{\"state\":\"flying\"}")]
    [InlineData("camera", "{\"state\":\"moving\"}")]
    [InlineData("angles", "{\"left_elbow\":[181]}")]
    [InlineData("centre_of_mass", "{\"x\":[0]}")]
    [InlineData("contacts", "[{\"limb\":\"tail\",\"start_ms\":0,\"end_ms\":1,\"x\":0,\"y\":0}]")]
    [InlineData("moves", "[{}]")]
    [InlineData("scores", "{}")]
    public async Task What_the_decoder_refuses_is_not_valid(string name, string json)
    {
        var schema = await ReadSchemaAsync();
        var document = JsonNode.Parse(Text(Climbs.Complete(2)))!;
        document[name] = JsonNode.Parse(json);
        var text = document.ToJsonString();

        Assert.NotEmpty(schema.Validate(text));
        Assert.Throws<FormatException>(() => SkeletonDocumentCodec.Decode(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("video")]
    [InlineData("t_ms")]
    [InlineData("camera")]
    [InlineData("moves")]
    public async Task A_document_without_a_part_is_not_valid(string name)
    {
        var schema = await ReadSchemaAsync();
        var document = JsonNode.Parse(Text(Climbs.Complete(2)))!.AsObject();
        document.Remove(name);

        Assert.NotEmpty(schema.Validate(document.ToJsonString()));
    }

    [Fact]
    public async Task Keypoints_in_another_order_are_not_valid()
    {
        var schema = await ReadSchemaAsync();
        var swapped = Text(Climbs.Complete(2))
            .Replace("\"left_eye\"", "\"?\"", StringComparison.Ordinal)
            .Replace("\"right_eye\"", "\"left_eye\"", StringComparison.Ordinal)
            .Replace("\"?\"", "\"right_eye\"", StringComparison.Ordinal);

        Assert.NotEmpty(schema.Validate(swapped));
    }

    private static Task<JsonSchema> ReadSchemaAsync() =>
        JsonSchema.FromJsonAsync(Repository.Read(SchemaPath), Cancelled);

    private static string Text(SkeletonDocument climb) => Encoding.UTF8.GetString(SkeletonDocumentCodec.Encode(climb));
}
