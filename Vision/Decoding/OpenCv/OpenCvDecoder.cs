using OpenCvSharp;

namespace Ascension.Vision.Decoding.OpenCv;

/// <summary>Decodes in this process, where no <c>ffmpeg</c> is installed.</summary>
internal sealed class OpenCvDecoder : IVideoDecoder
{
    // Codes the container stores (four characters, least significant first) by the codec's usual name.
    private static readonly Dictionary<string, string> Codecs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["avc1"] = "h264",
        ["h264"] = "h264",
        ["hvc1"] = "hevc",
        ["hev1"] = "hevc",
        ["hevc"] = "hevc",
        ["VP80"] = "vp8",
        ["VP90"] = "vp9",
        ["vp09"] = "vp9",
        ["av01"] = "av1",
        ["FMP4"] = "mpeg4",
        ["mp4v"] = "mpeg4",
        ["MJPG"] = "mjpeg",
        ["jpeg"] = "mjpeg",
    };

    /// <inheritdoc/>
    public string Name => "opencv";

    /// <inheritdoc/>
    public Task<VideoProbe> ProbeAsync(string path, CancellationToken cancellationToken) => Task.Factory.StartNew(
        () => Probe(path),
        cancellationToken,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);

    /// <inheritdoc/>
    public void Decode(
        DecodeRequest request,
        FramePool pool,
        Action<VideoFrame> take,
        CancellationToken cancellationToken)
    {
        using VideoCapture capture = Open(request.Path);
        using Mat picture = new();
        using Mat planes = new();
        long? lastSlot = null;
        int lastMs = -1;
        while (capture.Grab())
        {
            cancellationToken.ThrowIfCancellationRequested();
            int timeMs = (int)Math.Round(capture.Get(VideoCaptureProperties.PosMsec));
            if (timeMs < request.StartMs || timeMs <= lastMs)
            {
                continue;
            }

            long slot = request.Grid.Slot((timeMs - request.StartMs) / 1000.0);
            if (timeMs > request.EndMs)
            {
                break;
            }

            if (slot == lastSlot || !capture.Retrieve(picture))
            {
                continue;
            }

            (lastSlot, lastMs) = (slot, timeMs);
            VideoFrame frame = pool.Rent(cancellationToken);
            frame.TimeMs = timeMs;
            PlanarFrame.Fill(frame, picture, planes);
            take(frame);
        }
    }

    private static VideoProbe Probe(string path)
    {
        VideoContainer container = ContainerSniffer.Sniff(path);
        using VideoCapture capture = Open(path);
        double rate = capture.Get(VideoCaptureProperties.Fps);
        double frames = capture.Get(VideoCaptureProperties.FrameCount);
        int code = (int)capture.Get(VideoCaptureProperties.FourCC);
        string fourCc = string.Concat(Enumerable.Range(0, 4).Select(i => (char)((code >> (8 * i)) & 0xFF)));
        if (!Codecs.TryGetValue(fourCc, out string? codec))
        {
            throw MediaFailure.UnsupportedCodec(fourCc.Any(char.IsControl) ? "unknown" : fourCc);
        }

        if (!(rate > 0) || !(frames > 0) || capture.FrameWidth <= 0 || capture.FrameHeight <= 0)
        {
            throw MediaFailure.Unreadable("its structure is damaged.");
        }

        return new VideoProbe
        {
            Container = container,
            StreamIndex = 0,
            Codec = codec,
            StoredWidth = capture.FrameWidth,
            StoredHeight = capture.FrameHeight,
            DurationMs = (int)Math.Clamp(Math.Round(frames / rate * 1000), 1, int.MaxValue),
            FramesPerSecond = rate,
            FrameCount = (int)Math.Min(frames, int.MaxValue),
        };
    }

    // OpenCV turns frames upright by itself and reports the turned size.
    private static VideoCapture Open(string path)
    {
        VideoCapture capture = new(path, VideoCaptureAPIs.FFMPEG);
        if (capture.IsOpened())
        {
            return capture;
        }

        capture.Dispose();
        throw MediaFailure.Unreadable("its structure is damaged.");
    }
}
