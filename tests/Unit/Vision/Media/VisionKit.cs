using Ascension.Vision;
using Ascension.Vision.Decoding;
using Ascension.Vision.Models;
using Ascension.Vision.Skeletons;
using Ascension.Vision.Skeletons.Pose;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Ascension.Unit.Vision.Media;

/// <summary>The vision library with given settings, as the silo would wire it.</summary>
internal sealed class VisionKit : IDisposable
{
    private readonly Lazy<PoseNetwork> _network;

    public VisionKit(VisionOptions? options = null)
    {
        Settings = Options.Create(options ?? new VisionOptions { ExecutionProvider = ExecutionProvider.Cpu });
        _network = new Lazy<PoseNetwork>(
            () => new PoseNetwork(new ModelCatalog(Settings), Settings, NullLogger<PoseNetwork>.Instance));
        Decoding = new VideoDecoding(Settings, TimeProvider.System, NullLogger<VideoDecoding>.Instance);
    }

    public IOptions<VisionOptions> Settings { get; }

    public VideoDecoding Decoding { get; }

    public IVideoDecoder Decoder => Decoding.Decoder;

    public PoseNetwork Network => _network.Value;

    /// <summary>Extracts the skeletons of a video.</summary>
    public Task<SkeletonExtraction> Extract(
        string path,
        ExtractionOptions? options = null,
        IProgress<double>? progress = null,
        CancellationToken? cancellationToken = null) =>
        new SkeletonExtractor(
                Network, Decoding, Settings, TimeProvider.System, NullLogger<SkeletonExtractor>.Instance)
            .ExtractAsync(
                path,
                options ?? new ExtractionOptions(),
                progress,
                cancellationToken ?? TestContext.Current.CancellationToken);

    /// <summary>The code with which a file is refused.</summary>
    public async Task<string> RefusalOf(string path) =>
        (await Assert.ThrowsAsync<VisionException>(() => Extract(path))).Code;

    /// <summary>Decodes a file and shows every frame.</summary>
    public async Task<VideoProbe> Decode(
        string path,
        Action<VideoFrame> show,
        double rate = 15,
        int startMs = 0,
        int? endMs = null)
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        VideoProbe probe = await Decoder.ProbeAsync(path, stop);
        using FramePool pool = new(probe.Width, probe.Height, 16);
        DecodeRequest request = new(
            path, probe, startMs, endMs ?? probe.DurationMs, SamplingGrid.For(rate, probe.FramesPerSecond));
        Decoder.Decode(
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
        Assert.Equal(pool.Count, pool.Free);
        return probe;
    }

    /// <summary>Presentation times of the frames decoded.</summary>
    public async Task<List<int>> Times(string path, double rate = 15, int startMs = 0, int? endMs = null)
    {
        List<int> times = [];
        await Decode(path, frame => times.Add(frame.TimeMs), rate, startMs, endMs);
        return times;
    }

    public void Dispose()
    {
        if (_network.IsValueCreated)
        {
            _network.Value.Dispose();
        }
    }
}
