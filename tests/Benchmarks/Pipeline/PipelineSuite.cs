using System.CommandLine;
using Ascension.Benchmarks.Reports;
using Ascension.Vision;
using Spectre.Console;

namespace Ascension.Benchmarks.Pipeline;

/// <summary>
/// What a second of video costs: bare decoding, bare runs of the network, the library's overlapped pipeline, and the
/// obvious loops in three languages, on the same file in the same run.
/// </summary>
internal static class PipelineSuite
{
    private const string Name = "pipeline";

    public static Command CreateCommand()
    {
        Option<FileInfo> video = new("--video")
        {
            Description = "Video to measure with.",
            DefaultValueFactory = _ => DefaultVideo(),
        };
        Option<int> rounds = new("--rounds")
        {
            Description = "So many rounds: each stage is told by its fastest, ratios to the floor by their median.",
            DefaultValueFactory = _ => 5,
        };
        Option<int> threads = new("--threads")
        {
            Description = "Threads of one network call.",
            DefaultValueFactory = _ => new VisionOptions().Threads,
        };
        Option<DirectoryInfo> modules = new("--node-modules")
        {
            Description = "Folder where onnxruntime-node is installed, when Node does not find it by itself.",
        };
        Command command = new(Name, "Wall and processor time and memory per second of video.")
        {
            video, rounds, threads, modules,
        };
        command.SetAction(async (arguments, stop) =>
        {
            using PipelineRun run = new(
                arguments.GetRequiredValue(video).FullName,
                new VisionOptions { Threads = arguments.GetValue(threads) },
                arguments.GetValue(rounds),
                arguments.GetValue(modules)?.FullName);
            PipelineReport report = await run.MeasureAsync(stop);
            PipelinePrinter.Print(report);
            AnsiConsole.WriteLine(ReportFile.Write(Name, report));
        });
        return command;
    }

    private static FileInfo DefaultVideo()
    {
        FileInfo real = new(Path.Combine(RepositoryRoot.Path, "../shared/eval/climb.mp4"));
        return real.Exists ? real : new FileInfo(Path.Combine(RepositoryRoot.Path, "training/samples/climb.mp4"));
    }
}
