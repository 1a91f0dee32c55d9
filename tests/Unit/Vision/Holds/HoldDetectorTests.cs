using Ascension.Climbs.Walls;
using Ascension.Skeletons.Holds;
using Ascension.Unit.Vision.Media;
using Ascension.Vision;
using Ascension.Vision.Holds;
using Ascension.Vision.Models;
using Ascension.Vision.Photos;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OpenCvSharp;

namespace Ascension.Unit.Vision.Holds;

/// <summary>The shipped model on the bundled photo.</summary>
public sealed class HoldDetectorTests : IDisposable
{
    private static readonly IOptions<VisionOptions> Settings =
        Options.Create(new VisionOptions { ExecutionProvider = ExecutionProvider.Cpu });

    private readonly HoldNetwork _network = new(
        new ModelCatalog(Settings), Settings, NullLogger<HoldNetwork>.Instance);

    private readonly HoldDetector _detector;

    public HoldDetectorTests()
    {
        _detector = new HoldDetector(_network, Settings, TimeProvider.System, NullLogger<HoldDetector>.Instance);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _network.Dispose();

    [Fact]
    public void The_rendered_wall_is_found_with_types_and_colours()
    {
        RenderedWall wall = RenderedWall.Read(Samples.WallTruth);

        WallFindings findings = _detector.FindInPhoto(Samples.Wall, Stop);

        IReadOnlyList<int?> pairs = wall.Match([.. findings.Holds.Select(hold => hold.Box)], 0.5);
        (FoundHold Found, RenderedHold True)[] right =
        [
            .. findings.Holds.Zip(pairs)
                .Where(pair => pair.Second is not null)
                .Select(pair => (pair.First, wall.Holds[pair.Second!.Value])),
        ];
        Assert.InRange((double)right.Length / wall.Holds.Count, 0.85, 1);
        Assert.InRange((double)right.Length / findings.Holds.Count, 0.85, 1);
        Assert.InRange(Share(right, pair => pair.Found.Type == pair.True.Type), 0.6, 1);
        Assert.InRange(Share(right, pair => pair.Found.Colour.Name == pair.True.Colour), 0.85, 1);
        Assert.InRange(Share(right, pair => pair.Found.Outline.Count >= 3), 0.85, 1);
    }

    [Fact]
    public void Everything_told_lies_where_it_may()
    {
        WallFindings findings = _detector.FindInPhoto(Samples.Wall, Stop);

        Assert.All(findings.Holds, hold =>
        {
            Assert.InRange(hold.Box.X, 0, 1);
            Assert.InRange(hold.Box.Y, 0, 1);
            Assert.InRange(hold.Box.X + hold.Box.Width, 0, 1);
            Assert.InRange(hold.Box.Y + hold.Box.Height, 0, 1);
            Assert.InRange(hold.X, hold.Box.X, hold.Box.X + hold.Box.Width);
            Assert.InRange(hold.Y, hold.Box.Y, hold.Box.Y + hold.Box.Height);
            Assert.InRange(hold.Outline.Count, 0, 24);
            Assert.Matches("^#[0-9a-f]{6}$", hold.Colour.Hex);
        });
        Assert.All(findings.Routes, route =>
            Assert.All(route.Holds, i => Assert.Equal(route.Colour, findings.Holds[i].Colour.Name)));
    }

    [Fact]
    public void The_same_photo_gives_the_same_holds()
    {
        WallFindings first = _detector.FindInPhoto(Samples.Wall, Stop);
        WallFindings second = _detector.FindInPhoto(Samples.Wall, Stop);

        Assert.Equal(first.Holds.Select(Facts), second.Holds.Select(Facts));
    }

    [Fact]
    public void An_empty_wall_has_no_holds_and_a_review_is_advised()
    {
        using Mat wall = new(600, 800, MatType.CV_8UC3, new OpenCvSharp.Scalar(140, 150, 160));

        WallFindings findings = _detector.FindIn(wall, [], Stop);

        Assert.Empty(findings.Holds);
        Assert.Empty(findings.Routes);
        Assert.True(findings.ReviewAdvised);
    }

    [Fact]
    public void Where_nothing_is_looked_for_nothing_is_found()
    {
        using Mat picture = PhotoDecoder.Decode(Samples.Wall, 1024);

        WallFindings findings = _detector.FindIn(picture, [new HoldBox(0, 0, 1, 0.5)], Stop);

        Assert.NotEmpty(findings.Holds);
        Assert.All(findings.Holds, hold => Assert.InRange(hold.Box.Y + hold.Box.Height / 2, 0.5, 1));
    }

    [Fact]
    public void A_manifest_without_thresholds_is_an_error() =>
        Assert.Contains(
            "review_below",
            Assert.Throws<ModelException>(
                () => (_network.Description with { Thresholds = new Dictionary<string, double>() })
                    .Threshold("review_below")).Message,
            StringComparison.Ordinal);

    private static double Share<T>(T[] all, Func<T, bool> isRight) => (double)all.Count(isRight) / all.Length;

    private static (HoldType Type, HoldBox Box, HoldColour Colour, string Hex) Facts(FoundHold hold) =>
        (hold.Type, hold.Box, hold.Colour.Name, hold.Colour.Hex);
}
