using Ascension.Vision;
using Ascension.Vision.Decoding;
using Ascension.Vision.Models;
using Ascension.Vision.Skeletons;
using Ascension.Vision.Skeletons.Pose;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Ascension.Benchmarks.Pipeline;

/// <summary>The vision library without a host around it.</summary>
internal sealed class VisionBench : IDisposable
{
    private readonly VideoDecoding _decoding;
    private readonly VisionOptions _options;

    public VisionBench(VisionOptions options)
    {
        IOptions<VisionOptions> settings = Options.Create(options);
        _options = options;
        _decoding = new VideoDecoding(settings, TimeProvider.System, NullLogger<VideoDecoding>.Instance);
        Network = new PoseNetwork(new ModelCatalog(settings), settings, NullLogger<PoseNetwork>.Instance);
        Extractor = new SkeletonExtractor(
            Network, _decoding, settings, TimeProvider.System, NullLogger<SkeletonExtractor>.Instance);
    }

    public PoseNetwork Network { get; }

    public SkeletonExtractor Extractor { get; }

    /// <summary>Name of the decoder in use.</summary>
    public string Decoder => _decoding.Active;

    /// <summary>Decodes the frames an analysis would see and shows each.</summary>
    public async Task<VideoProbe> DecodeAsync(string video, Action<VideoFrame> show, CancellationToken stop)
    {
        VideoProbe probe = await _decoding.Decoder.ProbeAsync(video, stop);
        using FramePool pool = new(probe.Width, probe.Height, _options.FrameBufferMegabytes);
        SamplingGrid grid = SamplingGrid.For(new ExtractionOptions().MaxFramesPerSecond, probe.FramesPerSecond);
        _decoding.Decoder.Decode(
            new DecodeRequest(video, probe, 0, probe.DurationMs, grid),
            pool,
            frame =>
            {
                using (frame)
                {
                    show(frame);
                }
            },
            stop);
        return probe;
    }

    public void Dispose() => Network.Dispose();
}
