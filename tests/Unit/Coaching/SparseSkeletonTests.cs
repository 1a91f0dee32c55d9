using System.Text.Json;
using Ascension.Climbs.Faults;
using Ascension.Skeletons.Documents;
using Ascension.Skeletons.Timeline;
using Ascension.Unit.Coaching.Synthetic;

namespace Ascension.Unit.Coaching;

public sealed class SparseSkeletonTests
{
    /// <summary>What models of the COCO set know.</summary>
    private static readonly Keypoint[] Known =
    [
        Keypoint.Nose, Keypoint.LeftEye, Keypoint.RightEye, Keypoint.LeftEar, Keypoint.RightEar,
        Keypoint.LeftShoulder, Keypoint.RightShoulder, Keypoint.LeftElbow, Keypoint.RightElbow,
        Keypoint.LeftWrist, Keypoint.RightWrist, Keypoint.LeftHip, Keypoint.RightHip,
        Keypoint.LeftKnee, Keypoint.RightKnee, Keypoint.LeftAnkle, Keypoint.RightAnkle,
    ];

    private static readonly SkeletonTimeline Whole = Study.Film(Fault.None);

    [Fact]
    public void Climb_is_analysed_without_fingers_and_feet()
    {
        var whole = Study.Report(Whole);
        var sparse = Study.Report(Sparse(0.5f));

        Assert.InRange(sparse.Movement.Moves.Count, whole.Movement.Moves.Count - 1, whole.Movement.Moves.Count + 1);
        var known = whole.Movement.CentreOfMassY.Index().Where(row => float.IsFinite(row.Item)).ToArray();
        Assert.NotEmpty(known);
        Assert.All(known, row => Assert.Equal(row.Item, sparse.Movement.CentreOfMassY[row.Index], 0.01f));
        Assert.All(sparse.Movement.Contacts, contact => Assert.True(contact.X > 0.01 && contact.Y > 0.01));
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(-3f)]
    [InlineData(float.NaN)]
    public void Where_a_missing_keypoint_lies_changes_nothing(float place)
    {
        var once = Study.Report(Sparse(0.5f));
        var again = Study.Report(Sparse(place));

        Assert.Equal(once.MetricsJson, again.MetricsJson);
        Assert.Equal(once.AdviceEnglishJson, again.AdviceEnglishJson);
        Assert.Equal(once.Movement.CentreOfMassX, again.Movement.CentreOfMassX);
    }

    [Fact]
    public void Documents_hold_numbers_only()
    {
        var timeline = Sparse(float.NaN);
        var report = Study.Report(timeline);

        foreach (var json in (byte[][])[
            report.MetricsJson,
            report.AdviceEnglishJson,
            SkeletonDocumentCodec.Encode(new SkeletonDocument(timeline, report.Movement))])
        {
            using var document = JsonDocument.Parse(json);
            Assert.DoesNotContain("NaN", document.RootElement.GetRawText(), StringComparison.Ordinal);
        }
    }

    private static SkeletonTimeline Sparse(float place)
    {
        var full = Whole;
        var samples = new KeypointSample[full.FrameCount * SkeletonTimeline.KeypointCount];
        for (var i = 0; i < samples.Length; i++)
        {
            var (frame, point) = Math.DivRem(i, SkeletonTimeline.KeypointCount);
            var keypoint = (Keypoint)point;
            samples[i] = Known.Contains(keypoint) ? full[frame, keypoint] : new KeypointSample(place, place, 0);
        }

        return new SkeletonTimeline(
            full.Video, full.Model, full.TimesMs, samples, full.Camera, full.CameraState, full.PeopleSeen);
    }
}
