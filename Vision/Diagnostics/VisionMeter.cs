using System.Diagnostics.Metrics;

namespace Ascension.Vision.Diagnostics;

/// <summary>What seeing videos costs, in the meter <c>Ascension</c>; recorded once a video, not once a frame.</summary>
internal static class VisionMeter
{
    private static readonly Meter Source = new("Ascension");

    private static readonly Counter<long> Frames = Source.CreateCounter<long>(
        "ascension.vision.frames", "{frame}", "Frames seen, by execution provider");

    private static readonly Counter<double> DecodeTime = Source.CreateCounter<double>(
        "ascension.vision.decode.time", "s", "Time spent on decoding, waits for free buffers left out");

    private static readonly Counter<double> InferenceTime = Source.CreateCounter<double>(
        "ascension.vision.inference.time", "s", "Time spent in the pose network, by execution provider");

    private static readonly Histogram<double> FrameRate = Source.CreateHistogram(
        "ascension.vision.frame_rate",
        "{frame}/s",
        "Frames a second at which a video was seen",
        tags: null,
        new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [1, 2, 5, 10, 15, 20, 30, 45, 60, 90, 120, 240, 480, 960],
        });

    /// <summary>A video was seen to its end.</summary>
    public static void VideoSeen(ExecutionProvider provider, VideoCost cost)
    {
        KeyValuePair<string, object?> tag = new("provider", provider.ToString().ToLowerInvariant());
        Frames.Add(cost.Frames, tag);
        InferenceTime.Add(cost.Inference.TotalSeconds, tag);
        DecodeTime.Add(cost.Decoding.TotalSeconds);
        FrameRate.Record(cost.Frames / Math.Max(cost.Elapsed.TotalSeconds, 1e-3), tag);
    }
}
