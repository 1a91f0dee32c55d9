using Ascension.Skeletons.Holds;
using Ascension.Vision.Holds.Colours;
using Ascension.Vision.Holds.Search;
using Ascension.Vision.Holds.Shapes;
using Ascension.Vision.Photos;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenCvSharp;

namespace Ascension.Vision.Holds;

/// <summary>Finds the holds of a wall in a photo. One serves all photos of a process; for several threads.</summary>
public sealed class HoldDetector : IFilmHoldFinder
{
    /// <summary>Longer side, in pixels, at which a photo is looked at: what its finest tiles are cut from.</summary>
    private const int WorkingSide = 2048;

    private const int LeastRoute = 3;

    private readonly HoldSearch _search;
    private readonly int _threads;
    private readonly float _threshold;
    private readonly float _reviewBelow;
    private readonly TimeProvider _time;
    private readonly ILogger<HoldDetector> _logger;

    /// <summary>Creates the detector over the process's model.</summary>
    /// <exception cref="Models.ModelException">The manifest lacks a threshold.</exception>
    public HoldDetector(
        IHoldNetwork network, IOptions<VisionOptions> options, TimeProvider time, ILogger<HoldDetector> logger)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(options);
        Model = $"{network.Description.Name} {network.Description.Version}";
        _threads = options.Value.HoldThreads;
        _search = new HoldSearch(network, _threads);
        _threshold = network.Description.Threshold("confidence");
        _reviewBelow = network.Description.Threshold("review_below");
        _time = time;
        _logger = logger;
        Cv2.SetNumThreads(1);
    }

    /// <inheritdoc/>
    public string Model { get; }

    /// <summary>Finds the holds in a photo. Takes a second of the processor: not for a scheduler's thread.</summary>
    /// <param name="path">A local JPEG, PNG or WebP; not trusted.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="VisionException">
    /// <c>unsupported_media</c>, <c>media_unreadable</c> or <c>media_too_large</c>.
    /// </exception>
    public WallFindings FindInPhoto(string path, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        long begin = _time.GetTimestamp();
        using Mat picture = PhotoDecoder.Decode(path, WorkingSide);
        WallFindings findings = FindIn(picture, [], cancellationToken);
        _logger.LogInformation(
            "Found {Holds} holds in a photo in {ElapsedMs} ms, confidence {Confidence:0.00}",
            findings.Holds.Count, (long)_time.GetElapsedTime(begin).TotalMilliseconds, findings.Confidence);
        return findings;
    }

    /// <inheritdoc/>
    public WallFindings FindInFrame(ClearFrame frame, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(frame);
        long begin = _time.GetTimestamp();
        using Mat picture = Mat.FromPixelData(frame.Height, frame.Width, MatType.CV_8UC3, frame.Pixels);
        WallFindings findings = FindIn(picture, frame.Climber, cancellationToken);
        _logger.LogInformation(
            "Found {Holds} holds in a frame in {ElapsedMs} ms, confidence {Confidence:0.00}",
            findings.Holds.Count, (long)_time.GetElapsedTime(begin).TotalMilliseconds, findings.Confidence);
        return findings;
    }

    /// <summary>Finds the holds in a picture.</summary>
    /// <param name="picture">Colours B, G, R of 8 bits.</param>
    /// <param name="ignored">Boxes in which nothing is looked for, in widths and heights of the picture.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal WallFindings FindIn(Mat picture, IReadOnlyList<HoldBox> ignored, CancellationToken cancellationToken)
    {
        RawHold[] found =
        [
            .. _search.Find(picture, _threshold, cancellationToken)
                .Select(hold => Clip(hold, picture.Size()))
                .Where(hold => hold.Width >= 1 && hold.Height >= 1 && !IsIgnored(hold, picture.Size(), ignored)),
        ];
        HoldLook[] looks = new HoldLook[found.Length];
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = _threads, CancellationToken = cancellationToken };
        Parallel.For(0, found.Length, parallel, i => looks[i] = HoldLook.At(picture, found[i]));
        WallLight light = WallLight.Of(picture, found);
        HoldColour[] names = ColourFamilies.Name([.. looks.Select(look => light.Balance(look.Colour))]);
        double confidence = found.Length == 0 ? 0 : found.Average(hold => hold.Confidence);
        return new WallFindings(
            [.. looks.Zip(names, (look, name) => ToHold(look, name, picture.Size()))],
            Routes(looks, names),
            confidence,
            ReviewAdvised: confidence < _reviewBelow);
    }

    private static RawHold Clip(RawHold hold, Size size)
    {
        float left = Math.Clamp(hold.Left, 0, size.Width);
        float top = Math.Clamp(hold.Top, 0, size.Height);
        float right = Math.Clamp(hold.Right, 0, size.Width);
        float bottom = Math.Clamp(hold.Bottom, 0, size.Height);
        return hold with
        {
            CentreX = (left + right) / 2,
            CentreY = (top + bottom) / 2,
            Width = right - left,
            Height = bottom - top,
        };
    }

    private static bool IsIgnored(RawHold hold, Size size, IReadOnlyList<HoldBox> ignored) => ignored.Any(box =>
        hold.CentreX >= box.X * size.Width && hold.CentreX <= (box.X + box.Width) * size.Width
        && hold.CentreY >= box.Y * size.Height && hold.CentreY <= (box.Y + box.Height) * size.Height);

    private static FoundHold ToHold(HoldLook look, HoldColour name, Size size)
    {
        double left = Math.Clamp((double)look.Hold.Left / size.Width, 0, 1);
        double top = Math.Clamp((double)look.Hold.Top / size.Height, 0, 1);
        HoldBox box = new(
            left,
            top,
            Math.Min((double)look.Hold.Width / size.Width, 1 - left),
            Math.Min((double)look.Hold.Height / size.Height, 1 - top));
        return new FoundHold
        {
            Type = look.Hold.Type,
            X = Math.Clamp(look.Grip.X / size.Width, box.X, box.X + box.Width),
            Y = Math.Clamp(look.Grip.Y / size.Height, box.Y, box.Y + box.Height),
            Box = box,
            Outline =
            [
                .. look.Outline.Select(point => new OutlinePoint(
                    Math.Clamp(point.X / size.Width, 0, 1), Math.Clamp(point.Y / size.Height, 0, 1))),
            ],
            Colour = new FoundColour(name, look.Colour.ToHex()),
            Confidence = look.Hold.Confidence,
        };
    }

    private static ColourRoute[] Routes(HoldLook[] looks, HoldColour[] names) =>
    [
        .. Enumerable.Range(0, looks.Length)
            .GroupBy(i => names[i])
            .Where(holds => holds.Count() >= LeastRoute)
            .OrderByDescending(holds => holds.Count())
            .ThenBy(holds => holds.Key)
            .Select(holds => new ColourRoute(
                holds.Key, LabMedian.Of([.. holds.Select(i => looks[i].Colour)]).ToHex(), [.. holds])),
    ];
}
