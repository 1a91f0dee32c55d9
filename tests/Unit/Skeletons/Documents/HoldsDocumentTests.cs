using System.Text;
using System.Text.Json.Nodes;
using Ascension.Skeletons.Documents;
using Ascension.Skeletons.Holds;
using Ascension.Unit.Architecture;
using NJsonSchema;

namespace Ascension.Unit.Skeletons.Documents;

/// <summary>The holds of an analysis come back as they were written, and as the published schema says.</summary>
public sealed class HoldsDocumentTests
{
    private const string SchemaPath = "docs/schemas/ascension.holds-1.schema.json";

    private static readonly Guid Route = Guid.Parse("0199a4f5-6f70-7182-8d9e-0f1a2b3c0000");

    public static TheoryData<string> Kinds => ["video", "photo", "none"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_decoded_encodes_to_the_same_bytes(string kind)
    {
        var bytes = HoldsDocumentCodec.Encode(Of(kind));

        Assert.Equal(bytes, HoldsDocumentCodec.Encode(HoldsDocumentCodec.Decode(bytes)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Encoded_documents_are_valid(string kind)
    {
        var schema = await ReadSchemaAsync();

        Assert.Empty(schema.Validate(Encoding.UTF8.GetString(HoldsDocumentCodec.Encode(Of(kind)))));
    }

    [Fact]
    public void Everything_that_is_known_of_a_hold_comes_back()
    {
        var hold = HoldsDocumentCodec.Decode(HoldsDocumentCodec.Encode(Of("photo"))).Holds[0];

        Assert.Equal(
            ("h1", HoldType.Sloper, 0.4215, -0.25, HoldColour.Turquoise, "#11ccbb"),
            (hold.Id, hold.Type, hold.X, hold.Y, hold.Colour, hold.Hex));
        Assert.Equal(new HoldBox(0.4, -0.3, 0.1, 0.1), hold.Box);
        Assert.Equal([(0.4, -0.3), (0.5, -0.3), (0.45, -0.2)], hold.Outline);
        Assert.Equal((0.75, true), (hold.Confidence, hold.IsCorrected));
    }

    [Fact]
    public void Three_holds_of_a_colour_are_told_together()
    {
        var json = JsonNode.Parse(HoldsDocumentCodec.Encode(Of("photo")))!;

        var group = Assert.Single(json["colors"]!.AsArray())!;
        Assert.Equal("turquoise", (string?)group["color"]!["name"]);
        Assert.Equal(["h1", "h2", "h3"], group["hold_ids"]!.AsArray().Select(id => (string?)id));
    }

    [Fact]
    public void A_decoder_ignores_what_it_does_not_know()
    {
        var json = JsonNode.Parse(HoldsDocumentCodec.Encode(Of("video")))!;
        json["wall_angle"] = 12;

        Assert.Equal(2, HoldsDocumentCodec.Decode(Encoding.UTF8.GetBytes(json.ToJsonString())).Holds.Count);
    }

    [Theory]
    [InlineData("format", "\"ascension.holds/2\"")]
    [InlineData("source", "\"dream\"")]
    [InlineData("holds", "{}")]
    [InlineData("holds", "[{}]")]
    [InlineData("review_advised", "\"maybe\"")]
    [InlineData("width", "0.5")]
    public async Task What_the_decoder_refuses_is_not_valid(string name, string value)
    {
        var json = JsonNode.Parse(HoldsDocumentCodec.Encode(Of("video")))!;
        json[name] = JsonNode.Parse(value);
        var text = json.ToJsonString();

        Assert.NotEmpty((await ReadSchemaAsync()).Validate(text));
        Assert.Throws<FormatException>(() => HoldsDocumentCodec.Decode(Encoding.UTF8.GetBytes(text)));
    }

    private static ClimbHolds Of(string kind) => kind switch
    {
        "video" => new ClimbHolds
        {
            Source = HoldSource.Video,
            FrameMs = 1200,
            Width = 720,
            Height = 1280,
            Model = "holds 2",
            Confidence = 0.61234567,
            IsReviewAdvised = false,
            Holds = [Hold("seen-1") with { IsCorrected = false }, Hold("seen-2") with { Colour = null, Hex = null }],
        },
        "photo" => new ClimbHolds
        {
            Source = HoldSource.Photo,
            Route = Route,
            Width = 3000,
            Height = 4000,
            Holds = [Hold("h1"), Hold("h2"), Hold("h3") with { Outline = [], Hex = null }],
        },
        _ => ClimbHolds.None(HoldSource.Photo, "not_found", Route),
    };

    private static ClimbHold Hold(string id) => new()
    {
        Id = id,
        Type = HoldType.Sloper,
        X = 0.42149,
        Y = -0.25,
        Box = new HoldBox(0.4, -0.3, 0.1, 0.1),
        Outline = [(0.4, -0.3), (0.5, -0.3), (0.45, -0.2)],
        Colour = HoldColour.Turquoise,
        Hex = "#11ccbb",
        Confidence = 0.75,
        IsCorrected = true,
    };

    private static Task<JsonSchema> ReadSchemaAsync() =>
        JsonSchema.FromJsonAsync(Repository.Read(SchemaPath), TestContext.Current.CancellationToken);
}
