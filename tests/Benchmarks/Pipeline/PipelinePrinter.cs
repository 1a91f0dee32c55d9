using Spectre.Console;

namespace Ascension.Benchmarks.Pipeline;

/// <summary>Prints a report for people.</summary>
internal static class PipelinePrinter
{
    public static void Print(PipelineReport report)
    {
        AnsiConsole.WriteLine(
            $"{report.Video}, {report.VideoSeconds:0.0} s, {report.Frames} frames; {report.Model}; "
            + $"{report.Decoder}, {report.Provider}, {report.Cores} cores");
        AnsiConsole.Write(Stages(report));
        foreach (string line in report.Skipped)
        {
            AnsiConsole.WriteLine(line);
        }

        AnsiConsole.WriteLine(
            $"Floor: {report.Floor.Shared:0.00} s of work over all cores, {report.Floor.Longer:0.00} s for the longer "
            + $"part alone; the pipeline takes {report.Floor.Ratio:0.00} x the larger (goal 1.15), each "
            + $"of two side by side {report.Floor.SideBySideRatio:0.00} x the first; medians of the rounds.");
        AnsiConsole.WriteLine(
            $"Isolation: a start takes {report.Isolation.StartMs:0.0} ms, {report.Isolation.LimitedStartMs:0.0} ms "
            + $"under limits; the pipe {report.Isolation.PipeMsPerVideoSecond:0.0} ms a second of video; decoding in "
            + $"this process instead would take {report.Isolation.InProcessMsPerVideoSecond:0.0} ms more.");
        AnsiConsole.WriteLine($"Allocated: {report.AllocatedBytesPerFrame} bytes a frame, what is kept included.");
        foreach (MemoryFigures memory in report.Memory)
        {
            AnsiConsole.WriteLine(
                $"Memory, {memory.VideoSeconds:0} s of video: {memory.Before} MiB before, {memory.Peak} MiB at most, "
                + $"decoder {memory.DecoderPeak} MiB.");
        }
    }

    private static Table Stages(PipelineReport report)
    {
        Table table = new Table().AddColumns(
            "stage", "wall s", "cpu s", "wall ms / video s", "cpu ms / video s", "times the pipeline");
        double pipeline = report.Stages.Single(stage => stage.Stage == PipelineReport.Pipeline).WallSeconds;
        foreach (StageFigures stage in report.Stages)
        {
            table.AddRow(
                stage.Stage,
                $"{stage.WallSeconds:0.00}",
                $"{stage.CpuSeconds:0.00}",
                $"{stage.WallMsPerVideoSecond:0}",
                $"{stage.CpuMsPerVideoSecond:0}",
                $"{stage.WallSeconds / pipeline:0.00}");
        }

        return table;
    }
}
