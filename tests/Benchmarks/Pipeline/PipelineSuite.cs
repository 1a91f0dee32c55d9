using System.CommandLine;
using Ascension.Benchmarks.Reports;
using Ascension.Vision;
using Ascension.Vision.Decoding;
using Ascension.Vision.Skeletons;
using Ascension.Vision.Skeletons.Pose;
using Microsoft.ML.OnnxRuntime;
using Spectre.Console;

namespace Ascension.Benchmarks.Pipeline;

/// <summary>
/// What a second of video costs: bare decoding, bare runs of the network, one after the other in one loop, and the
/// library's overlapped pipeline, on the same file in the same run.
/// </summary>
internal static class PipelineSuite
{
    private const string Name = "pipeline";

    public static Command CreateCommand()
    {
        Option<FileInfo> video = new("--video")
        {
            DefaultValueFactory = _ => new FileInfo(Path.Combine(RepositoryRoot.Path, "training/samples/climb.mp4")),
        };
        Option<int> rounds = new("--rounds") { DefaultValueFactory = _ => 3 };
        Command command = new(Name, "Wall and processor time and memory per second of video.") { video, rounds };
        command.SetAction((arguments, stop) =>
            RunAsync(arguments.GetRequiredValue(video).FullName, arguments.GetValue(rounds), stop));
        return command;
    }

    private static async Task RunAsync(string video, int rounds, CancellationToken stop)
    {
        using VisionBench bench = new(new VisionOptions());
        int frames = 0;
        VideoProbe probe = await bench.DecodeAsync(video, _ => frames++, stop);
        StageMeter meter = new(rounds, probe.DurationMs / 1000.0);
        PipelineReport report = new(
            TimeProvider.System.GetUtcNow(), Environment.ProcessorCount, Path.GetFileName(video), frames,
            bench.Decoder, bench.Network.Provider.ToString(),
            [
                await meter.MeasureAsync("decode alone", () => bench.DecodeAsync(video, _ => { }, stop)),
                await meter.MeasureAsync("inference alone", () => Infer(bench, frames)),
                await meter.MeasureAsync("read-infer loop", () => ReadInferAsync(bench, video, stop)),
                await meter.MeasureAsync(
                    "pipeline", () => bench.Extractor.ExtractAsync(video, new ExtractionOptions(), null, stop)),
            ],
            StageMeter.PeakMegabytes());
        AnsiConsole.Write(ToTable(report));
        AnsiConsole.WriteLine($"{report.Video}: {frames} frames, peak memory {report.PeakMegabytes} MiB");
        AnsiConsole.WriteLine(ReportFile.Write(Name, report));
    }

    // The network on one input over and over: nothing but session.Run.
    private static Task Infer(VisionBench bench, int frames)
    {
        float[] numbers = new float[3 * 192 * 192];
        Array.Fill(numbers, 127);
        using OrtValue image = OrtValue.CreateTensorValueFromMemory(numbers, [1, 3, 192, 192]);
        using RunOptions run = new();
        string[] outputs = [.. bench.Network.Session.OutputMetadata.Keys];
        for (int frame = 0; frame < frames; frame++)
        {
            using IDisposableReadOnlyCollection<OrtValue> results =
                bench.Network.Session.Run(run, ["image"], [image], outputs);
        }

        return Task.CompletedTask;
    }

    // The obvious way: read a frame, look at it, read the next.
    private static async Task ReadInferAsync(VisionBench bench, string video, CancellationToken stop)
    {
        using PoseRunner runner = bench.Network.CreateRunner(YuvMatrix.Bt709);
        ClimberTracker tracker = new(runner);
        await bench.DecodeAsync(video, frame => tracker.Track(frame), stop);
    }

    private static Table ToTable(PipelineReport report)
    {
        Table table = new Table().AddColumns(
            "stage", "wall s", "cpu s", "wall ms / video s", "cpu ms / video s", "of the loop");
        double loop = report.Stages.Single(stage => stage.Stage == "read-infer loop").WallSeconds;
        foreach (StageFigures stage in report.Stages)
        {
            table.AddRow(
                stage.Stage,
                $"{stage.WallSeconds:0.00}",
                $"{stage.CpuSeconds:0.00}",
                $"{stage.WallMsPerVideoSecond:0}",
                $"{stage.CpuMsPerVideoSecond:0}",
                $"{stage.WallSeconds / loop:P0}");
        }

        return table;
    }
}
