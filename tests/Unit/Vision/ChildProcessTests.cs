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

        (_, byte[] output) = BoundedOutput.Run(
            "/bin/sh", ["-c", "ulimit -v; ulimit -t; ulimit -f; ulimit -c"], limits, Patience,
            TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.Equal("262144\n7\n0\n0\n", Encoding.ASCII.GetString(output));
    }

    [Fact]
    public void The_child_gets_no_open_file_and_no_environment_of_its_parent()
    {
        string secret = _clips.Write("secret", [1]);
        using FileStream open = File.OpenRead(secret);

        (_, byte[] files) = Run("/bin/ls", "-l", "/proc/self/fd");
        (_, byte[] environment) = Run("/usr/bin/env");

        Assert.Contains("pipe:", Encoding.ASCII.GetString(files), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, Encoding.ASCII.GetString(files), StringComparison.Ordinal);
        Assert.Empty(environment);
    }

    [Fact]
    public void The_child_can_gain_no_rights()
    {
        FfmpegTools? tools = FfmpegTools.Find(new VisionOptions());
        Assert.SkipWhen(tools?.Setpriv is null, "setpriv is not installed.");

        (_, byte[] status) = Run("/bin/cat", "/proc/self/status");

        // The kernel's own word, proc(5): what is started from here on runs no set-user-ID programme as its owner.
        Assert.Contains("NoNewPrivs:\t1\n", Encoding.ASCII.GetString(status), StringComparison.Ordinal);
    }

    [Fact]
    public void The_child_can_write_no_file()
    {
        string target = Path.Combine(_clips.Folder, "written");

        (RunEnd end, _) = Run("/bin/dd", "if=/dev/zero", $"of={target}", "bs=1", "count=1");

        Assert.Equal(RunEnd.Failed, end);
        Assert.Equal(0, new FileInfo(target).Length);
    }

    [Fact]
    public async Task The_child_dies_with_the_thread_that_started_it()
    {
        FfmpegTools? tools = FfmpegTools.Find(new VisionOptions());
        Assert.SkipWhen(tools?.Setpriv is null, "setpriv is not installed.");
        string script = _clips.Script("forgotten", "exec sleep 3600");
        Thread thread = new(() => ChildProcess.Start(script, [], Limits()));
        thread.Start();
        thread.Join();

        Assert.True(await Processes.Become(script, running: false));
    }

    [Fact]
    public void An_endless_line_on_standard_error_is_not_kept()
    {
        ProcessLimits limits = new(null, 0, 0);

        using ChildProcess child = ChildProcess.Start(
            "/bin/sh", ["-c", "head -c 2000000 /dev/zero | tr '\\0' x >&2"], limits);

        Assert.Equal(0, child.WaitForEnd());
        Assert.Equal(4096, child.Errors.Length);
    }

    [Fact]
    public async Task Decoder_that_takes_more_processor_time_than_allowed_is_killed()
    {
        FfmpegTools? tools = FfmpegTools.Find(new VisionOptions());
        Assert.SkipWhen(tools?.Prlimit is null, "ffmpeg or prlimit is not installed.");
        string clip = _clips.Pattern("clip.mp4");
        using VisionKit kit = new(new VisionOptions
        {
            FfmpegPath = _clips.Script("ffmpeg", "while :; do :; done"),
            DecoderCpuSeconds = 1,
        });

        Assert.Equal("media_unreadable", await kit.RefusalOf(clip));
    }

    [Theory]
    [InlineData("SEGV")]
    [InlineData("STOP")]
    public async Task Real_decoder_that_crashes_or_hangs_midway_leaves_nothing(string signal)
    {
        string clip = _clips.Pattern("long.mp4", size: "320x240", seconds: 60);
        using VisionKit kit = new(new VisionOptions { StallTimeoutSeconds = 1 });

        Task<string> refusal = kit.RefusalOf(clip);
        int decoder = await Processes.Find("ffmpeg", clip);
        Processes.Signal(decoder, signal);

        Assert.Equal("media_unreadable", await refusal);
        Assert.True(Processes.IsGone(decoder), "The decoder was not buried.");
        Assert.Equal([clip], Directory.GetFileSystemEntries(_clips.Folder));
    }

    [Fact]
    public async Task Decoder_that_sends_frames_without_end_is_stopped()
    {
        string clip = _clips.Pattern("clip.mp4");
        string endless = _clips.Script(
            "ffmpeg",
            "exec /usr/bin/ffmpeg -v error -f lavfi -i testsrc2=size=96x64:rate=1000 -pix_fmt yuv420p "
            + "-enc_time_base 1/1000 -c:v rawvideo -f nut pipe:1");
        using VisionKit kit = new(new VisionOptions { FfmpegPath = endless });

        Assert.Equal("media_unreadable", await kit.RefusalOf(clip));
        Assert.True(await Processes.Become(endless, running: false));
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

    private static ProcessLimits Limits()
    {
        FfmpegTools? tools = FfmpegTools.Find(new VisionOptions());
        return new ProcessLimits(tools?.Prlimit, 256L * 1024 * 1024, 7) { Setpriv = tools?.Setpriv };
    }

    private static (RunEnd End, byte[] Output) Run(string program, params string[] arguments) => BoundedOutput.Run(
        program, arguments, Limits(), Patience, TimeProvider.System, TestContext.Current.CancellationToken);

    private sealed class CallbackProgress(Action<double> told) : IProgress<double>
    {
        public void Report(double value) => told(value);
    }
}
