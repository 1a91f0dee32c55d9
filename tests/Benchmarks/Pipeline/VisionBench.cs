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

    /// <summary>Which frames an analysis of this file sees.</summary>
    public async Task<DecodeRequest> RequestAsync(string video, CancellationToken stop)
    {
        VideoProbe probe = await _decoding.Decoder.ProbeAsync(video, stop);
        SamplingGrid grid = SamplingGrid.For(new ExtractionOptions().MaxFramesPerSecond, probe.FramesPerSecond);
        return new DecodeRequest(video, probe, 0, probe.DurationMs, grid);
    }

    /// <summary>Decodes in a process of its own, where that is installed, and shows each frame.</summary>
    public void Decode(DecodeRequest request, Action<VideoFrame> show, CancellationToken stop) =>
        Decode(_decoding.Decoder, request, show, stop);

    /// <summary>Decodes and shows each frame.</summary>
    public void Decode(
        IVideoDecoder decoder,
        DecodeRequest request,
        Action<VideoFrame> show,
        CancellationToken stop)
    {
        using FramePool pool = new(request.Probe.Width, request.Probe.Height, _options.FrameBufferMegabytes);
        decoder.Decode(
            request,
            pool,
            frame =>
            {
                using (frame)
                {
                    show(frame);
                }
            },
            stop);
    }

    public void Dispose() => Network.Dispose();
}
