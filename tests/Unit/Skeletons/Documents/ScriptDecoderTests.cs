using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Ascension.Skeletons.Documents;
using Ascension.Skeletons.Movement;
using Ascension.Skeletons.Timeline;
using Ascension.Unit.Architecture;

namespace Ascension.Unit.Skeletons.Documents;

/// <summary>The web client's decoder and ours read the golden document alike.</summary>
public sealed class ScriptDecoderTests
{
    private const string GoldenPath = "tests/Unit/Skeletons/Documents/golden.skeleton.json";
    private const string DecoderPath = "Api/Client/src/skeletonDocument.js";
    private const string RunnerPath = "tests/Unit/Skeletons/Documents/decodeSkeletonDocument.mjs";

    private static readonly string Golden = Repository.Read(GoldenPath).TrimEnd('\n');

    [Fact]
    public void The_golden_document_is_still_what_the_codec_writes()
    {
        var climb = SkeletonDocumentCodec.Decode(Encoding.UTF8.GetBytes(Golden));

        Assert.Equal(Golden, Encoding.UTF8.GetString(SkeletonDocumentCodec.Encode(climb)));
        Assert.Equal(Golden, Encoding.UTF8.GetString(SkeletonDocumentCodec.Encode(Climbs.Complete(12))));
    }

    [Fact]
    public async Task Both_decoders_read_the_same_skeletons_and_camera()
    {
        var timeline = SkeletonDocumentCodec.Decode(Encoding.UTF8.GetBytes(Golden)).Timeline;

        var script = await RunAsync(Golden);

        Assert.Equal(timeline.TimesMs, script["timesMs"]!.AsArray().GetValues<int>());
        Assert.Equal(timeline.PeopleSeen, (int)script["peopleSeen"]!);
        var names = Enum.GetValues<Keypoint>();
        for (var frame = 0; frame < timeline.FrameCount; frame++)
        {
            foreach (var keypoint in names)
            {
                var sample = script["keypoints"]![SnakeCase<Keypoint>.Names[(int)keypoint]]![frame]!;
                Assert.Equal(
                    timeline[frame, keypoint],
                    new KeypointSample(Float(sample, "x"), Float(sample, "y"), Float(sample, "confidence")));
            }

            var camera = script["camera"]!["transforms"]![frame]!;
            Assert.Equal(
                timeline.Camera[frame],
                new CameraTransform(
                    Float(camera, "a"),
                    Float(camera, "b"),
                    Float(camera, "tx"),
                    Float(camera, "ty"),
                    Float(camera, "inlierRatio")));
        }
    }

    [Fact]
    public async Task Both_decoders_read_the_same_movement()
    {
        var movement = SkeletonDocumentCodec.Decode(Encoding.UTF8.GetBytes(Golden)).Movement!;

        var script = (await RunAsync(Golden))["movement"]!;

        foreach (var angle in Enum.GetValues<JointAngle>())
        {
            Assert.Equal(
                movement.Angles[(int)angle], Floats(script["angles"]![SnakeCase<JointAngle>.Names[(int)angle]]!));
        }

        Assert.Equal(movement.CentreOfMassX, Floats(script["centreOfMass"]!["x"]!));
        Assert.Equal(movement.CentreOfMassY, Floats(script["centreOfMass"]!["y"]!));
        Assert.Equal(movement.Contacts.Count, script["contacts"]!.AsArray().Count);
        Assert.Equal(movement.Moves.Count, script["moves"]!.AsArray().Count);
        Assert.Equal(movement.Scores.Overall.Value, (int)script["scores"]!["overall"]!["value"]!);
    }

    private static float Float(JsonNode parent, string name) => (float)(double)parent[name]!;

    private static IEnumerable<float> Floats(JsonNode column) =>
        column.AsArray().Select(value => value is null ? float.NaN : (float)(double)value);

    private static async Task<JsonNode> RunAsync(string document)
    {
        var start = new ProcessStartInfo("node")
        {
            ArgumentList = { Path.Combine(Repository.Root, RunnerPath), Path.Combine(Repository.Root, DecoderPath) },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var node = Start(start);
        await node.StandardInput.WriteAsync(document);
        node.StandardInput.Close();
        var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, node.ExitCode);
        return JsonNode.Parse(output)!;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("Node.js is not installed here: the web client's decoder was not run.");
            throw;
        }
    }
}
