using System.CommandLine;
using System.Diagnostics;
using Ascension.Benchmarks.Reports;
using Ascension.Climbs.Walls;
using Ascension.Vision;
using Ascension.Vision.Holds;
using Ascension.Vision.Models;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OpenCvSharp;
using Spectre.Console;

namespace Ascension.Benchmarks.Holds;

/// <summary>What a photo costs by its size, and how right what is found in a rendered one is.</summary>
internal static class HoldSuite
{
    private const string Name = "holds";
    private static readonly double[] Megapixels = [1, 3, 12, 48];
    private static readonly double[] Overlaps = [0.3, 0.5];

    public static Command CreateCommand()
    {
        Option<int> rounds = new("--rounds") { DefaultValueFactory = _ => 3 };
        Command command = new(Name, "Time by size of photo, and accuracy on the rendered wall.") { rounds };
        command.SetAction(arguments => Run(arguments.GetValue(rounds)));
        return command;
    }

    private static void Run(int rounds)
    {
        var settings = Options.Create(new VisionOptions());
        using HoldNetwork network = new(new ModelCatalog(settings), settings, NullLogger<HoldNetwork>.Instance);
        HoldDetector detector = new(network, settings, TimeProvider.System, NullLogger<HoldDetector>.Instance);
        var samples = Path.Combine(RepositoryRoot.Path, "training", "samples");
        var photo = Path.Combine(samples, "wall.jpg");
        var wall = RenderedWall.Read(Path.Combine(samples, "wall.truth.json"));
        var findings = detector.FindInPhoto(photo, CancellationToken.None);
        HoldsReport report = new(
            TimeProvider.System.GetUtcNow(),
            Environment.ProcessorCount,
            $"{network.Description.Name} {network.Description.Version}",
            [.. Megapixels.Select(size => Measure(detector, photo, size, rounds))],
            [.. Overlaps.Select(overlap => AccuracyFigures.Of(findings, wall, overlap))]);
        Print(report);
        AnsiConsole.WriteLine(ReportFile.Write(Name, report));
        Draw(detector, photo, "holds-rendered.png");
        Draw(detector, Path.Combine(RepositoryRoot.Path, "..", "shared", "eval", "wall.jpg"), "holds-photo.png");
    }

    // The rendered wall in another size: holds and their number stay, pixels do not.
    private static PhotoFigures Measure(HoldDetector detector, string photo, double megapixels, int rounds)
    {
        var file = Path.Combine(Path.GetTempPath(), $"ascension-holds-{Environment.ProcessId}.jpg");
        try
        {
            using (var picture = Cv2.ImRead(photo))
            {
                var scale = Math.Sqrt(megapixels * 1e6 / ((double)picture.Width * picture.Height));
                using var sized = picture.Resize(default, scale, scale, InterpolationFlags.Cubic);
                Cv2.ImWrite(file, sized);
            }

            var (seconds, cpu, holds) = (double.MaxValue, 0.0, 0);
            for (var round = 0; round < rounds; round++)
            {
                var (begin, worked) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
                holds = detector.FindInPhoto(file, CancellationToken.None).Holds.Count;
                var elapsed = TimeProvider.System.GetElapsedTime(begin).TotalSeconds;
                (seconds, cpu) = elapsed < seconds
                    ? (elapsed, (Environment.CpuUsage.TotalTime - worked).TotalSeconds)
                    : (seconds, cpu);
            }

            var megabytes = new FileInfo(file).Length / (1024.0 * 1024);
            return new(megapixels, megabytes, seconds, cpu, holds, PeakMegabytes());
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static long PeakMegabytes()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64 / (1024 * 1024);
    }

    private static void Print(HoldsReport report)
    {
        var photos = new Table().AddColumns("megapixels", "JPEG MiB", "seconds", "cpu s", "holds", "peak MiB");
        foreach (var one in report.Photos)
        {
            photos.AddRow(
                $"{one.Megapixels:0}", $"{one.FileMegabytes:0.0}", $"{one.Seconds:0.00}", $"{one.CpuSeconds:0.00}",
                $"{one.Holds}", $"{one.PeakMegabytes}");
        }

        var accuracy = new Table().AddColumns("IoU", "precision", "recall", "F1", "type", "colour");
        foreach (var one in report.Accuracy)
        {
            accuracy.AddRow(
                $"{one.Overlap:0.0}", $"{one.Precision:0.000}", $"{one.Recall:0.000}", $"{one.F1:0.000}",
                $"{one.TypeAccuracy:0.000}", $"{one.ColourAccuracy:0.000}");
        }

        AnsiConsole.WriteLine($"{report.Model} on {report.Cores} cores");
        AnsiConsole.Write(photos);
        AnsiConsole.Write(accuracy);
    }

    private static void Draw(HoldDetector detector, string photo, string name)
    {
        if (!File.Exists(photo))
        {
            AnsiConsole.WriteLine($"{name}: skipped, its photo is not here.");
            return;
        }

        var findings = detector.FindInPhoto(photo, CancellationToken.None);
        var picture = Path.Combine(RepositoryRoot.Path, "artifacts", "benchmarks", name);
        HoldDrawing.Write(photo, findings, picture);
        AnsiConsole.WriteLine(
            $"{picture}: {findings.Holds.Count} holds, confidence {findings.Confidence:0.00}"
            + (findings.ReviewAdvised ? ", review advised" : ""));
        foreach (var route in findings.Routes)
        {
            AnsiConsole.WriteLine($"  {route.Colour} {route.Hex}: {route.Holds.Count} holds");
        }
    }
}
