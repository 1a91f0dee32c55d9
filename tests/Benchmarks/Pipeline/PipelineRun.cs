using Ascension.Benchmarks.Pipeline.Bare;
using Ascension.Benchmarks.Pipeline.Peers;
using Ascension.Vision;
using Ascension.Vision.Decoding;
using Ascension.Vision.Decoding.OpenCv;
using Ascension.Vision.Models;
using Ascension.Vision.Skeletons;
using Microsoft.Extensions.Options;

namespace Ascension.Benchmarks.Pipeline;

/// <summary>One run of the suite.</summary>
internal sealed class PipelineRun(string video, VisionOptions options, int rounds, string? modules) : IDisposable
{
    // Debian's python3-opencv belongs to Debian's Python, which need not come first on the path.
    private static readonly string Python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    private static readonly Peer[] AllPeers =
        [new("python cv2.dnn loop", Python, "cv2_dnn.py"), new("onnxruntime-node loop", "node", "ort_node.cjs")];

    private readonly VisionBench _bench = new(options);

    // Videos side by side fill the cores without sharing a call of the network between threads.
    private readonly VisionBench _sharing = new(new VisionOptions { Threads = 1 });
    private readonly List<string> _skipped = [];

    public async Task<PipelineReport> MeasureAsync(CancellationToken stop)
    {
        DecodeRequest request = await _bench.RequestAsync(video, stop);
        double seconds = request.Probe.DurationMs / 1000.0;
        StageMeter meter = new(rounds, seconds);
        BareNetwork network = new(_bench.Network.Session);
        int frames = 0;
        _bench.Decode(request, _ => frames++, stop);

        if (await meter.MeasureAsync(
            [
                ("ffmpeg to nowhere", () => BareDecoder.RunAsync(request, stop)),
                ("decode, child and pipe", () => Synchronously(() => _bench.Decode(request, _ => { }, stop))),
                ("decode, OpenCV in process",
                    () => Synchronously(() => _bench.Decode(new OpenCvDecoder(), request, _ => { }, stop))),
                ("session.Run alone", () => Synchronously(() => network.Run(frames))),
                (PipelineReport.Pipeline, () => ExtractAsync(video, stop)),
                (PipelineReport.SideBySide, () => ExtractSideBySideAsync(stop)),
                ("C# read-infer loop", () => Synchronously(() => new PlainLoop(_bench.Network.Session).Run(request))),
            ]) is not [var bare, var decode, var opencv, var inference, var pipeline, var pair, var loop])
        {
            throw new InvalidOperationException("A stage has no figures.");
        }

        StageRounds sideBySide = pair with { Rounds = [.. pair.Rounds.Select(both => (both.Wall / 2, both.Cpu / 2))] };
        List<StageFigures> peers = await MeasurePeersAsync(meter, stop);
        StageFigures[] stages =
        [
            .. new[] { bare, decode, opencv, inference, pipeline, sideBySide, loop }.Select(meter.ToFigures),
            .. peers,
        ];
        return new PipelineReport(
            TimeProvider.System.GetUtcNow(), Environment.ProcessorCount, Path.GetFileName(video), seconds, frames,
            ModelName(), _bench.Decoder, _bench.Network.Provider.ToString(),
            stages,
            _skipped,
            PipelineFloor.Of(bare, inference, pipeline, sideBySide, Environment.ProcessorCount),
            new IsolationFigures(
                await BareDecoder.StartAsync(limited: false, stop),
                await BareDecoder.StartAsync(limited: true, stop),
                1000 * (decode.Fastest.Wall - bare.Fastest.Wall) / seconds,
                1000 * (opencv.Fastest.Wall - decode.Fastest.Wall) / seconds),
            await AllocatedPerFrameAsync(stop),
            [await MeasureMemoryAsync(10, stop), await MeasureMemoryAsync(180, stop)]);
    }

    public void Dispose()
    {
        _bench.Dispose();
        _sharing.Dispose();
    }

    private static Task Synchronously(Action run)
    {
        run();
        return Task.CompletedTask;
    }

    private static VerifiedModel Model(VisionOptions options) => new ModelCatalog(Options.Create(options)).Load("pose");

    private string ModelName()
    {
        ModelDescription description = _bench.Network.Description;
        NetworkInput input = new(_bench.Network.Session);
        return $"{description.Name} {description.Version}, {input.Width} x {input.Height}";
    }

    private Task<SkeletonExtraction> ExtractAsync(string path, CancellationToken stop) =>
        _bench.Extractor.ExtractAsync(path, new ExtractionOptions(), null, stop);

    private Task<SkeletonExtraction[]> ExtractSideBySideAsync(CancellationToken stop) => Task.WhenAll(
        Enumerable.Range(0, 2)
            .Select(_ => _sharing.Extractor.ExtractAsync(video, new ExtractionOptions(), null, stop)));

    private async Task<List<StageFigures>> MeasurePeersAsync(StageMeter meter, CancellationToken stop)
    {
        NetworkInput input = new(_bench.Network.Session);
        using LoopedClips folder = new();
        string model = Path.Combine(folder.Path, "model.onnx");
        await File.WriteAllBytesAsync(model, Model(options).Content, stop);
        List<StageFigures> figures = [];
        foreach (Peer peer in AllPeers)
        {
            double cpu = StageMeter.CpuSeconds();
            PeerAnswer answer = input.IsInterleaved || input.Width != input.Height
                ? new PeerAnswer(0, 0, "it feeds square planar pictures only")
                : await peer.RunAsync(model, input.Width, video, modules, stop);
            if (answer.Skipped is { } reason)
            {
                _skipped.Add($"{peer.Name}: skipped, {reason}");
            }
            else
            {
                figures.Add(meter.ToFigures(peer.Name, answer.Wall, StageMeter.CpuSeconds() - cpu));
            }
        }

        return figures;
    }

    // What a longer video takes more than a shorter one: buffers and processes cost both the same.
    private async Task<long> AllocatedPerFrameAsync(CancellationToken stop)
    {
        using LoopedClips clips = new();
        (long Bytes, int Frames) shorter = await AllocatedAsync(await clips.LoopAsync(video, 10, stop), stop);
        (long Bytes, int Frames) longer = await AllocatedAsync(await clips.LoopAsync(video, 40, stop), stop);
        return (longer.Bytes - shorter.Bytes) / (longer.Frames - shorter.Frames);
    }

    private async Task<(long Bytes, int Frames)> AllocatedAsync(string clip, CancellationToken stop)
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        SkeletonExtraction extraction = await ExtractAsync(clip, stop);
        return (GC.GetTotalAllocatedBytes(precise: true) - before, extraction.Timeline.FrameCount);
    }

    private async Task<MemoryFigures> MeasureMemoryAsync(int seconds, CancellationToken stop)
    {
        using LoopedClips clips = new();
        string clip = await clips.LoopAsync(video, seconds, stop);
        return await MemoryMeter.MeasureAsync(seconds, () => ExtractAsync(clip, stop));
    }
}
