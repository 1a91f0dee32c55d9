using System.Text;
using Ascension.Unit.Vision.Media;
using Ascension.Vision;
using Ascension.Vision.Decoding.Ffmpeg;
using Ascension.Vision.Skeletons;

namespace Ascension.Unit.Vision;

public sealed class ChildProcessTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ClipWorkshop _clips = new();

    public void Dispose() => _clips.Dispose();

    [Fact]
    public void Limits_reach_the_child()
    {
        FfmpegTools? tools = FfmpegTools.Find(new VisionOptions());
        Assert.SkipWhen(tools?.Prlimit is null, "ffmpeg or prlimit is not installed.");
        ProcessLimits limits = new(tools.Prlimit, 256L * 1024 * 1024, 7);

        (byte[]? output, _) = BoundedOutput.Run(
            "/bin/sh", ["-c", "ulimit -v; ulimit -t; ulimit -f; ulimit -c"], limits, Patience,
            TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.NotNull(output);
        Assert.Equal("262144\n7\n0\n0\n", Encoding.ASCII.GetString(output));
    }

    [Fact]
    public async Task Decoder_that_needs_more_memory_than_allowed_fails_the_video_only()
    {
        FfmpegTools? tools = FfmpegTools.Find(new VisionOptions());
        Assert.SkipWhen(tools?.Prlimit is null, "ffmpeg or prlimit is not installed.");
        string clip = _clips.Pattern("clip.mp4");

        // tail keeps an endless line in memory until it may not have more.
        using VisionKit kit = new(new VisionOptions
        {
            FfmpegPath = _clips.Script("ffmpeg", "tail -n 1 /dev/zero"),
            DecoderMemoryMegabytes = 256,
        });

        Assert.Equal("media_unreadable", await kit.RefusalOf(clip));
    }

    [Fact]
    public async Task Decoder_that_hangs_is_killed_with_its_children()
    {
        string clip = _clips.Pattern("clip.mp4");
        string child = _clips.Script("hanging-child", "sleep 3600");
        using VisionKit kit = new(new VisionOptions
        {
            FfmpegPath = _clips.Script("ffmpeg", $"{child} & wait"),
            StallTimeoutSeconds = 0.5,
        });

        string code = await kit.RefusalOf(clip);

        Assert.Equal("media_unreadable", code);
        Assert.True(await Processes.Become(child, running: false));
    }

    [Fact]
    public async Task Decoder_that_crashes_fails_the_video_only()
    {
        string clip = _clips.Pattern("clip.mp4");
        using VisionKit kit = new(new VisionOptions { FfmpegPath = _clips.Script("ffmpeg", "kill -SEGV $$") });

        Assert.Equal("media_unreadable", await kit.RefusalOf(clip));
    }

    [Fact]
    public async Task Probe_that_hangs_is_killed()
    {
        string clip = _clips.Pattern("clip.mp4");
        using VisionKit kit = new(new VisionOptions
        {
            FfprobePath = _clips.Script("ffprobe", "exec sleep 3600"),
            ProbeTimeoutSeconds = 0.5,
        });

        Assert.Equal("media_unreadable", await kit.RefusalOf(clip));
    }

    [Fact]
    public async Task Probe_that_prints_without_end_is_stopped()
    {
        string clip = _clips.Pattern("clip.mp4");
        using VisionKit kit = new(new VisionOptions { FfprobePath = _clips.Script("ffprobe", "exec yes") });

        Assert.Equal("media_unreadable", await kit.RefusalOf(clip));
    }

    [Fact]
    public async Task Cancelling_kills_the_decoder()
    {
        string clip = _clips.Pattern("clip.mp4");
        string decoder = _clips.Script("ffmpeg", "sleep 3600");
        using VisionKit kit = new(new VisionOptions { FfmpegPath = decoder });
        using CancellationTokenSource stop = new();
        Task<SkeletonExtraction> work = kit.Extract(clip, cancellationToken: stop.Token);
        Assert.True(await Processes.Become(decoder, running: true));

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
        Assert.True(await Processes.Become(decoder, running: false));
    }

    [Fact]
    public async Task Cancelling_in_the_middle_of_a_video_leaves_no_process()
    {
        string clip = _clips.Pattern("long.mp4", size: "320x240", seconds: 60);
        using VisionKit kit = new();
        using CancellationTokenSource stop = new();
        bool decoderRan = false;
        CallbackProgress progress = new(_ =>
        {
            decoderRan |= Processes.Mention(clip);
            stop.Cancel();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => kit.Extract(clip, progress: progress, cancellationToken: stop.Token));

        Assert.True(decoderRan);
        Assert.True(await Processes.Become(clip, running: false));
    }

    private sealed class CallbackProgress(Action<double> told) : IProgress<double>
    {
        public void Report(double value) => told(value);
    }
}
