using System.IO.Pipelines;
using System.Text.Json;
using Ascension.Skeletons.Documents;
using Ascension.Skeletons.Timeline;

namespace Ascension.Unit.Skeletons.Documents;

public sealed class FramesWriterTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_frame_and_every_seen_keypoint_is_named()
    {
        var climb = SkeletonDocumentCodec.Decode(SkeletonDocumentCodec.Encode(Climbs.Complete(60)));

        var frames = await WriteAsync(climb);

        Assert.Equal(60, frames.GetArrayLength());
        foreach (var (frame, index) in frames.EnumerateArray().Select((frame, index) => (frame, index)))
        {
            Assert.Equal(index, frame.GetProperty("frame_number").GetInt32());
            Assert.Equal(climb.Timeline.TimesMs[index], frame.GetProperty("timestamp_ms").GetInt32());
            var seen = climb.Timeline.Skeleton(index).ToArray().Count(sample => sample.Confidence > 0);
            Assert.Equal(seen, frame.GetProperty("keypoints").GetArrayLength());
        }
    }

    [Fact]
    public async Task Values_are_those_of_the_document()
    {
        var climb = SkeletonDocumentCodec.Decode(SkeletonDocumentCodec.Encode(Climbs.Complete(1)));
        var sample = climb.Timeline[0, Keypoint.LeftShoulder];

        var frame = (await WriteAsync(climb))[0];

        var shoulder = frame.GetProperty("keypoints").EnumerateArray()
            .Single(keypoint => keypoint.GetProperty("name").GetString() == "left_shoulder");
        Assert.Equal(sample.X, shoulder.GetProperty("x").GetDouble(), 0.00005);
        Assert.Equal(sample.Y, shoulder.GetProperty("y").GetDouble(), 0.00005);
        Assert.Equal(sample.Confidence, shoulder.GetProperty("confidence").GetDouble(), 0.005);
        Assert.Equal(
            climb.Movement!.Angles[0][0], frame.GetProperty("joint_angles").GetProperty("left_elbow").GetSingle());
    }

    [Fact]
    public async Task Unknown_angles_are_left_out()
    {
        var climb = Climbs.Complete(1);
        climb.Movement!.Angles[0][0] = float.NaN;
        climb.Movement.Angles[1][0] = 145.24f;

        var angles = (await WriteAsync(climb))[0].GetProperty("joint_angles");

        Assert.False(angles.TryGetProperty("left_elbow", out _));
        Assert.Equal(145.2, angles.GetProperty("right_elbow").GetDouble());
    }

    [Fact]
    public async Task It_waits_for_a_slow_reader_instead_of_piling_up()
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 64 * 1024, resumeWriterThreshold: 32 * 1024));

        var writing = FramesWriter.WriteAsync(Climbs.Complete(450), pipe.Writer, Cancelled);

        Assert.False(writing.IsCompleted);
        await pipe.Reader.CompleteAsync();
        await writing;
    }

    private static async Task<JsonElement> WriteAsync(SkeletonDocument climb)
    {
        using var stream = new MemoryStream();
        await FramesWriter.WriteAsync(climb, stream, Cancelled);
        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.GetProperty("frames").Clone();
    }
}
