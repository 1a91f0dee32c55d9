using System.IO.Compression;
using Ascension.Skeletons.Documents;
using Ascension.Skeletons.Timeline;
using FsCheck;
using FsCheck.Fluent;

namespace Ascension.Unit.Skeletons.Documents;

public sealed class SkeletonDocumentCodecTests
{
    [Fact]
    public void Encoding_again_what_was_decoded_gives_the_same_bytes()
    {
        var climbs =
            from frames in Gen.Choose(0, 60)
            from camera in Gen.Elements(Enum.GetValues<CameraState>())
            from seed in Gen.Choose(0, int.MaxValue)
            select Climbs.Complete(frames, camera, seed);

        Prop.ForAll(climbs.ToArbitrary(), climb =>
        {
            var first = SkeletonDocumentCodec.Encode(climb);
            var second = SkeletonDocumentCodec.Encode(SkeletonDocumentCodec.Decode(first));
            return first.AsSpan().SequenceEqual(second);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Decoding_gives_the_climb_back_to_the_documented_step()
    {
        var climb = Climbs.Complete(60);

        var decoded = SkeletonDocumentCodec.Decode(SkeletonDocumentCodec.Encode(climb));

        var (before, after) = (climb.Timeline, decoded.Timeline);
        Assert.Equal(before.Video, after.Video);
        Assert.Equal(before.Model, after.Model);
        Assert.Equal(before.TimesMs, after.TimesMs);
        Assert.Equal((before.PeopleSeen, before.CameraState), (after.PeopleSeen, after.CameraState));
        for (var frame = 0; frame < before.FrameCount; frame++)
        {
            AssertClose(before.Skeleton(frame), after.Skeleton(frame));
            AssertClose(before.Camera[frame], after.Camera[frame]);
        }
    }

    [Fact]
    public void Movement_comes_back_to_the_documented_step()
    {
        var climb = Climbs.Complete(60);

        var decoded = SkeletonDocumentCodec.Decode(SkeletonDocumentCodec.Encode(climb));

        var (before, after) = (climb.Movement!, decoded.Movement!);
        AssertClose(before.Angles.SelectMany(column => column), after.Angles.SelectMany(column => column), 0.5);
        AssertClose(before.CentreOfMassX, after.CentreOfMassX, 0.5 / 4096);
        AssertClose(before.CentreOfMassY, after.CentreOfMassY, 0.5 / 4096);
        Assert.Equal(before.Contacts.Select(c => (c.Limb, c.StartMs, c.EndMs, c.HoldId, Math.Round(c.X, 4))),
            after.Contacts.Select(c => (c.Limb, c.StartMs, c.EndMs, c.HoldId, c.X)));
        Assert.Equal(before.Moves.Select(m => m with { FromX = 0, ToX = 0, ToY = 0 }),
            after.Moves.Select(m => m with { FromX = 0, ToX = 0, ToY = 0 }));
        Assert.Equal(0.618, after.Scores.Overall.Parts[0].Value);
        Assert.Equal((0, 100), (after.Scores.Power.Value, after.Scores.Pacing.Value));
    }

    [Fact]
    public void What_the_vision_stage_saw_has_no_movement()
    {
        var decoded = SkeletonDocumentCodec.Decode(SkeletonDocumentCodec.Encode(Climbs.WithoutMovement(5)));

        Assert.Null(decoded.Movement);
        Assert.All(decoded.Timeline.Camera, camera => Assert.Equal(CameraTransform.Identity, camera));
    }

    [Theory]
    [InlineData(float.NaN, 0.5f, 1f)]
    [InlineData(0.5f, float.PositiveInfinity, 1f)]
    [InlineData(0.5f, 0.5f, 0f)]
    [InlineData(0.5f, 0.5f, float.NaN)]
    public void A_keypoint_without_position_or_confidence_was_not_seen(float x, float y, float confidence)
    {
        var decoded = RoundTrip(new KeypointSample(x, y, confidence));

        Assert.Equal(default, decoded);
    }

    [Theory]
    [InlineData(-0.25f, 1.5f, -0.25f, 1.5f)]
    [InlineData(-7f, 9f, -1f, 2f)]
    public void Positions_may_lie_outside_the_picture_by_its_size(float x, float y, float expectedX, float expectedY)
    {
        var decoded = RoundTrip(new KeypointSample(x, y, 1));

        Assert.Equal(new KeypointSample(expectedX, expectedY, 1), decoded);
    }

    [Fact]
    public void A_climb_of_30_seconds_takes_at_most_50_KB_on_the_wire()
    {
        var bytes = SkeletonDocumentCodec.Encode(Climbs.Complete(450));

        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        Assert.True(BrotliEncoder.TryCompress(bytes, buffer, out var size, quality: 6, window: 22));
        TestContext.Current.TestOutputHelper?.WriteLine($"{bytes.Length} bytes, {size} as brotli");
        Assert.InRange(size, 1, 50 * 1024);
    }

    [Fact]
    public void The_longest_video_can_be_encoded_and_decoded()
    {
        var times = Enumerable.Range(0, 10_800).Select(frame => frame * 16).ToArray();

        var decoded = SkeletonDocumentCodec.Decode(SkeletonDocumentCodec.Encode(Timeline(times)));

        Assert.Equal(times, decoded.Timeline.TimesMs);
        Assert.Throws<ArgumentException>(
            () => SkeletonDocumentCodec.Encode(Timeline([.. Enumerable.Range(0, 10_801)])));
    }

    [Fact]
    public void Times_that_do_not_increase_cannot_be_encoded() =>
        Assert.Throws<ArgumentException>(() => SkeletonDocumentCodec.Encode(Timeline([0, 66, 66])));

    [Fact]
    public void Bytes_changed_anywhere_give_a_document_or_a_FormatException_and_nothing_else()
    {
        var valid = SkeletonDocumentCodec.Encode(Climbs.Complete(3));
        var changes =
            from position in Gen.Choose(0, valid.Length - 1)
            from value in Gen.Choose(0, 255)
            from length in Gen.Choose(0, 3)
            select (position, value: (byte)value, length);

        Prop.ForAll(changes.ToArbitrary(), change =>
        {
            var length = Math.Min(change.length, valid.Length - change.position);
            byte[] changed = [.. valid[..change.position], change.value, .. valid[(change.position + length)..]];
            return IsDecodedOrRefused(changed);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Fact]
    public void Bytes_cut_anywhere_are_refused()
    {
        var valid = SkeletonDocumentCodec.Encode(Climbs.Complete(1));

        for (var length = 0; length < valid.Length; length++)
        {
            Assert.Throws<FormatException>(() => SkeletonDocumentCodec.Decode(valid.AsSpan(0, length)));
        }
    }

    private static bool IsDecodedOrRefused(byte[] bytes)
    {
        try
        {
            // What is accepted must be sound enough to be encoded again.
            SkeletonDocumentCodec.Encode(SkeletonDocumentCodec.Decode(bytes));
            return true;
        }
        catch (FormatException refusal)
        {
            return refusal.Message.Length > 0;
        }
    }

    private static KeypointSample RoundTrip(KeypointSample sample)
    {
        var document = Timeline([0], sample);
        return SkeletonDocumentCodec.Decode(SkeletonDocumentCodec.Encode(document)).Timeline[0, Keypoint.LeftKnee];
    }

    private static SkeletonDocument Timeline(int[] times, KeypointSample sample = default) => new(
        new(
            new(720, 1280, 1000, 30, 15, "h264"),
            new("m", "1"),
            times,
            [.. Enumerable.Repeat(sample, times.Length * SkeletonTimeline.KeypointCount)],
            [.. Enumerable.Repeat(CameraTransform.Identity, times.Length)],
            CameraState.Static,
            1),
        null);

    private static void AssertClose(ReadOnlySpan<KeypointSample> before, ReadOnlySpan<KeypointSample> after)
    {
        for (var keypoint = 0; keypoint < before.Length; keypoint++)
        {
            Assert.Equal(before[keypoint].X, after[keypoint].X, 0.5 / 4096);
            Assert.Equal(before[keypoint].Y, after[keypoint].Y, 0.5 / 4096);
            Assert.Equal(before[keypoint].Confidence, after[keypoint].Confidence, 0.51 / 15);
        }
    }

    private static void AssertClose(CameraTransform before, CameraTransform after)
    {
        Assert.Equal(before.A, after.A, 0.51 / 65_536);
        Assert.Equal(before.B, after.B, 0.51 / 65_536);
        Assert.Equal(before.Tx, after.Tx, 0.51 / 8);
        Assert.Equal(before.Ty, after.Ty, 0.51 / 8);
        Assert.Equal(before.InlierRatio, after.InlierRatio, 0.51 / 15);
    }

    private static void AssertClose(IEnumerable<float> before, IEnumerable<float> after, double step)
    {
        foreach (var (expected, actual) in before.Zip(after))
        {
            Assert.Equal(float.IsNaN(expected), float.IsNaN(actual));
            Assert.True(float.IsNaN(expected) || Math.Abs(Math.Clamp(expected, -1, 180) - actual) <= step * 1.01);
        }
    }
}
