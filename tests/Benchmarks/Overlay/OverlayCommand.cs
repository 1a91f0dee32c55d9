using System.CommandLine;
using Ascension.Benchmarks.Pipeline;
using Ascension.Skeletons.Timeline;
using Ascension.Vision;
using Ascension.Vision.Decoding;
using Ascension.Vision.Skeletons;
using OpenCvSharp;

namespace Ascension.Benchmarks.Overlay;

/// <summary>Draws the skeletons over frames of a video, so that a person can look at them.</summary>
internal static class OverlayCommand
{
    private const int Frames = 6;
    private const int FrameHeight = 720;

    public static Command Create()
    {
        Argument<FileInfo> video = new("video");
        Argument<FileInfo> picture = new("picture");
        Command command = new("overlay", "Draws skeletons over six frames of a video into a picture.")
        {
            video, picture,
        };
        command.SetAction((arguments, stop) => RunAsync(
            arguments.GetRequiredValue(video).FullName, arguments.GetRequiredValue(picture).FullName, stop));
        return command;
    }

    private static async Task RunAsync(string video, string picture, CancellationToken stop)
    {
        using VisionBench bench = new(new VisionOptions());
        SkeletonExtraction extraction = await bench.Extractor.ExtractAsync(video, new ExtractionOptions(), null, stop);
        SkeletonTimeline timeline = extraction.Timeline;
        int[] shown = [.. Enumerable.Range(0, Frames).Select(i => i * (timeline.FrameCount - 1) / (Frames - 1))];
        List<Mat> drawn = [];
        int frame = 0;
        bench.Decode(
            await bench.RequestAsync(video, stop),
            decoded =>
            {
                if (shown.Contains(frame))
                {
                    drawn.Add(Draw(decoded, timeline, frame));
                }

                frame++;
            },
            stop);
        using Mat row = new();
        Cv2.HConcat(drawn, row);
        Cv2.ImWrite(picture, row);
    }

    private static Mat Draw(VideoFrame decoded, SkeletonTimeline timeline, int frame)
    {
        using Mat planes = Mat.FromPixelData(
            decoded.Y.Height * 3 / 2, decoded.Y.Width, MatType.CV_8UC1, decoded.Y.Data);
        using Mat colours = new();
        Cv2.CvtColor(planes, colours, ColorConversionCodes.YUV2BGR_I420);
        SkeletonDrawing.Draw(colours, timeline.Skeleton(frame));
        double scale = (double)FrameHeight / colours.Height;
        return colours.Resize(default, scale, scale, InterpolationFlags.Area);
    }
}
