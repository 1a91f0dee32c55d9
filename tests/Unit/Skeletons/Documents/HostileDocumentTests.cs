using System.Text;
using System.Text.Json.Nodes;
using Ascension.Skeletons.Documents;

namespace Ascension.Unit.Skeletons.Documents;

public sealed class HostileDocumentTests
{
    [Fact]
    public void Unknown_properties_are_stepped_over()
    {
        var document = Golden();
        document["from_a_later_version"] = JsonNode.Parse("""{"a":[1,{"b":2}]}""");
        document["video"]!["colour"] = "yes";

        Assert.Equal(3, Decode(document).Timeline.FrameCount);
    }

    [Fact]
    public void Properties_may_come_in_any_order()
    {
        var reversed = new JsonObject(
            Golden().Reverse().Select(property => KeyValuePair.Create(property.Key, property.Value?.DeepClone())));

        Assert.Equal(3, Decode(reversed).Timeline.FrameCount);
    }

    [Theory]
    [InlineData("format", "\"ascension.skeleton/2\"")]
    [InlineData("format", "null")]
    [InlineData("people_seen", "-1")]
    [InlineData("people_seen", "1.5")]
    [InlineData("people_seen", "99999999999")]
    [InlineData("video", "{}")]
    [InlineData("video", "[]")]
    [InlineData("model", "{\"name\":\"a\"}")]
    [InlineData("model", "{\"name\":\"\\ud800\",\"version\":\"1\"}")]
    [InlineData("t_ms", "[0,66]")]
    [InlineData("t_ms", "[0,66,0]")]
    [InlineData("t_ms", "[0,66,-1]")]
    [InlineData("t_ms", "[0,66,600000]")]
    [InlineData("t_ms", "[0,66,\"66\"]")]
    [InlineData("t_ms", "{}")]
    [InlineData("keypoints", "[]")]
    [InlineData("keypoints", "[1]")]
    [InlineData("camera", "{\"state\":\"flying\"}")]
    [InlineData("camera", "{\"state\":\"moving\"}")]
    [InlineData("camera", "{}")]
    [InlineData("angles", "{}")]
    [InlineData("centre_of_mass", "{\"x\":[0,0,0],\"y\":[0,0]}")]
    [InlineData("centre_of_mass", "{\"x\":[8000,8000,0],\"y\":[0,0,0]}")]
    [InlineData("contacts", "[{}]")]
    [InlineData("contacts", "[{\"limb\":\"left_hand\",\"start_ms\":5,\"end_ms\":4,\"x\":0,\"y\":0}]")]
    [InlineData("contacts", "[{\"limb\":\"tail\",\"start_ms\":5,\"end_ms\":6,\"x\":0,\"y\":0}]")]
    [InlineData("moves", "[{\"limb\":\"left_hand\",\"start_ms\":5,\"end_ms\":6}]")]
    [InlineData("scores", "{}")]
    public void A_part_that_breaks_a_rule_is_refused(string name, string json)
    {
        var text = Golden().ToJsonString();
        var document = JsonNode.Parse(text)!.AsObject();
        var value = document[name]!.ToJsonString();
        var changed = text.Replace($"\"{name}\":{value}", $"\"{name}\":{json}", StringComparison.Ordinal);
        Assert.NotEqual(text, changed);

        Assert.Throws<FormatException>(() => SkeletonDocumentCodec.Decode(Encoding.UTF8.GetBytes(changed)));
    }

    [Theory]
    [InlineData("format")]
    [InlineData("video")]
    [InlineData("model")]
    [InlineData("people_seen")]
    [InlineData("t_ms")]
    [InlineData("keypoints")]
    [InlineData("camera")]
    [InlineData("angles")]
    [InlineData("centre_of_mass")]
    [InlineData("contacts")]
    [InlineData("moves")]
    [InlineData("scores")]
    public void A_part_that_is_missing_is_refused(string name)
    {
        var document = Golden();
        document.Remove(name);

        Assert.Throws<FormatException>(() => Decode(document));
    }

    [Fact]
    public void Keypoints_in_another_order_are_refused()
    {
        var document = Golden();
        var keypoints = document["keypoints"]!.AsArray();
        var nose = keypoints[0]!;
        keypoints.RemoveAt(0);
        keypoints.Add(nose);

        Assert.Throws<FormatException>(() => Decode(document));
    }

    [Fact]
    public void A_part_that_is_there_twice_is_refused()
    {
        var text = Golden().ToJsonString();
        var twice = text[..^1] + ",\"t_ms\":[0,66,66]}";

        Assert.Throws<FormatException>(() => SkeletonDocumentCodec.Decode(Encoding.UTF8.GetBytes(twice)));
    }

    [Fact]
    public void A_column_that_never_ends_is_refused_before_it_fills_the_memory()
    {
        var endless = "{\"t_ms\":[0" + string.Concat(Enumerable.Repeat(",1", 11_000));

        var refusal = Assert.Throws<FormatException>(
            () => SkeletonDocumentCodec.Decode(Encoding.UTF8.GetBytes(endless)));

        Assert.Contains("10800", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{} {}")]
    [InlineData("{\"x\":[[[[[[[[[[[[1]]]]]]]]]]]]}")]
    public void What_is_no_document_is_refused(string text) =>
        Assert.Throws<FormatException>(() => SkeletonDocumentCodec.Decode(Encoding.UTF8.GetBytes(text)));

    private static JsonObject Golden() =>
        JsonNode.Parse(SkeletonDocumentCodec.Encode(Climbs.Complete(3)))!.AsObject();

    private static SkeletonDocument Decode(JsonObject document) =>
        SkeletonDocumentCodec.Decode(Encoding.UTF8.GetBytes(document.ToJsonString()));
}
