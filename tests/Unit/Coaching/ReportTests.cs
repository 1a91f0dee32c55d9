using Ascension.Climbs.Faults;
using System.Text.Json;
using Ascension.Coaching;
using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Timeline;
using Ascension.Unit.Coaching.Synthetic;

namespace Ascension.Unit.Coaching;

public sealed class ReportTests
{
    [Fact]
    public void The_same_climb_gives_the_same_bytes()
    {
        var filming = new Filming { Noise = 0.01, Dropped = 0.1, PanPx = 200 };

        var once = Study.Report(Study.Film(Fault.CutLoose, filming));
        var again = Study.Report(Study.Film(Fault.CutLoose, filming));

        Assert.Equal(once.MetricsJson, again.MetricsJson);
        Assert.Equal(once.AdviceEnglishJson, again.AdviceEnglishJson);
        Assert.Equal(once.AdviceFrenchJson, again.AdviceFrenchJson);
    }

    [Fact]
    public void The_advice_document_says_what_where_and_how_to_mend_it()
    {
        var report = Study.Report(Study.Film(Fault.CutLoose));

        var english = Parse(report.AdviceEnglishJson);
        var french = Parse(report.AdviceFrenchJson);

        Assert.Equal("ascension.advice/1", english.GetProperty("format").GetString());
        Assert.Equal("en", english.GetProperty("language").GetString());
        Assert.Equal("fr", french.GetProperty("language").GetString());
        var advice = english.GetProperty("advice").EnumerateArray()
            .Single(item => item.GetProperty("id").GetString() == "cut_loose");
        Assert.Equal("Keep your feet on", advice.GetProperty("title").GetString());
        Assert.NotEmpty(advice.GetProperty("explanation").GetString()!);
        Assert.NotEmpty(advice.GetProperty("fix").GetString()!);
        Assert.NotEmpty(advice.GetProperty("drills").EnumerateArray());
        Assert.InRange(advice.GetProperty("severity").GetDouble(), 0.3, 1);
        Assert.InRange(advice.GetProperty("confidence").GetDouble(), 0.3, 1);
        var interval = advice.GetProperty("intervals").EnumerateArray().Single();
        Assert.True(interval.GetProperty("start_ms").GetInt32() < interval.GetProperty("end_ms").GetInt32());
        Assert.Equal(3, interval.GetProperty("move").GetInt32());
        Assert.Equal(
            english.GetProperty("advice").GetArrayLength(), french.GetProperty("advice").GetArrayLength());
    }

    [Fact]
    public void Lengths_are_metres_when_the_height_is_known_and_body_heights_when_not()
    {
        var unknown = Parse(Study.Report(Study.Film(Fault.None)).MetricsJson);
        var known = Parse(Study.Report(Study.Film(Fault.None), new ClimberBody(180, [], [])).MetricsJson);

        Assert.True(unknown.GetProperty("scale").GetProperty("height_assumed").GetBoolean());
        Assert.Equal(1.7, unknown.GetProperty("scale").GetProperty("height_m").GetDouble());
        Assert.Equal("body_heights", Metric(unknown, "mean_reach").GetProperty("unit").GetString());
        Assert.Equal(0.36, Metric(unknown, "mean_reach").GetProperty("value").GetDouble(), 0.01);
        Assert.Equal("m", Metric(known, "mean_reach").GetProperty("unit").GetString());
        Assert.Equal(0.36 * 1.8, Metric(known, "mean_reach").GetProperty("value").GetDouble(), 0.018);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_timeline_too_short_to_climb_in_gives_an_empty_honest_report(int frames)
    {
        var report = Study.Report(Cut(Study.Film(Fault.None), frames));

        AssertNothingSeen(report, frames);
    }

    [Fact]
    public void A_timeline_in_which_nobody_is_seen_gives_an_empty_honest_report()
    {
        var film = Study.Film(Fault.None, new Filming { Dropped = 1 });

        AssertNothingSeen(Study.Report(film), film.FrameCount);
    }

    [Fact]
    public void Hanging_there_without_a_hand_move_earns_no_score_and_no_advice()
    {
        var report = Study.Report(Cut(Study.Film(Fault.None), 20));

        Assert.NotEmpty(report.Movement.Contacts);
        Assert.Empty(report.Movement.Moves);
        Assert.Empty(report.Movement.Scores.Overall.Parts);
        Assert.Empty(Parse(report.AdviceEnglishJson).GetProperty("advice").EnumerateArray());
    }

    [Fact]
    public void Keypoints_and_cameras_that_are_not_numbers_count_as_not_seen()
    {
        var film = Study.Film(Fault.None);
        var samples = new KeypointSample[film.FrameCount * SkeletonTimeline.KeypointCount];
        Array.Fill(samples, new KeypointSample(float.NaN, float.PositiveInfinity, float.NaN));
        var camera = new CameraTransform[film.FrameCount];
        var broken = new SkeletonTimeline(
            film.Video, film.Model, film.TimesMs, samples, camera, CameraState.MovingUnstable, 1);

        AssertNothingSeen(Study.Report(broken), film.FrameCount);
    }

    [Fact]
    public void A_camera_that_could_not_be_followed_is_said_and_lowers_the_confidence()
    {
        var film = Study.Film(Fault.StutterFeet);
        var shaky = new SkeletonTimeline(
            film.Video,
            film.Model,
            film.TimesMs,
            [.. Enumerable.Range(0, film.FrameCount).SelectMany(frame => film.Skeleton(frame).ToArray())],
            film.Camera,
            CameraState.MovingUnstable,
            1);

        var steady = Study.Movement(film);
        var unstable = Study.Movement(shaky);

        Assert.True(unstable.PathReliability < steady.PathReliability);
        Assert.Equal("moving_unstable", Parse(Study.Report(shaky).MetricsJson).GetProperty("camera").GetString());
    }

    [Fact]
    public void Every_column_has_one_row_a_frame()
    {
        var film = Study.Film(Fault.None, new Filming { FramesPerSecond = 30 });

        var movement = Study.Report(film).Movement;

        Assert.Equal(8, movement.Angles.Length);
        Assert.All(movement.Angles, column => Assert.Equal(film.FrameCount, column.Length));
        Assert.Equal(film.FrameCount, movement.CentreOfMassX.Length);
        Assert.Equal(film.FrameCount, movement.CentreOfMassY.Length);
    }

    [Fact]
    public void Analysis_stops_when_told_to()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        Assert.Throws<OperationCanceledException>(
            () => ClimbAnalyser.Analyse(Study.Film(Fault.None), ClimberBody.Unknown, HoldMap.Unknown, stopped.Token));
    }

    [Fact]
    public void A_timeline_of_hours_is_refused()
    {
        var film = Cut(Study.Film(Fault.None), 2);
        film.TimesMs[1] = 7_200_000;

        Assert.Throws<ArgumentException>(() => Study.Report(film));
    }

    private static void AssertNothingSeen(ClimbReport report, int frames)
    {
        Assert.Empty(report.Movement.Contacts);
        Assert.Empty(report.Movement.Moves);
        Assert.Equal(0, report.Movement.Scores.Overall.Value);
        Assert.Empty(report.Movement.Scores.Overall.Parts);
        Assert.Equal(frames, report.Movement.CentreOfMassX.Length);
        var advice = Parse(report.AdviceEnglishJson);
        Assert.Empty(advice.GetProperty("advice").EnumerateArray());
        Assert.Empty(advice.GetProperty("praise").EnumerateArray());
        var summary = advice.GetProperty("summary").GetString();
        Assert.StartsWith("The climb could not be followed", summary, StringComparison.Ordinal);
        var reach = Metric(Parse(report.MetricsJson), "mean_reach");
        Assert.Equal(JsonValueKind.Null, reach.GetProperty("value").ValueKind);
    }

    private static SkeletonTimeline Cut(SkeletonTimeline film, int frames) => new(
        film.Video,
        film.Model,
        film.TimesMs[..frames],
        [.. Enumerable.Range(0, frames).SelectMany(frame => film.Skeleton(frame).ToArray())],
        film.Camera[..frames],
        film.CameraState,
        1);

    private static JsonElement Metric(JsonElement document, string name) =>
        document.GetProperty("metrics").EnumerateArray().Single(item => item.GetProperty("name").GetString() == name);

    private static JsonElement Parse(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
