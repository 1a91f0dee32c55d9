namespace Ascension.Vision.Decoding.Ffmpeg;

/// <summary>Where the programmes are that decode.</summary>
/// <param name="Ffmpeg">Path of <c>ffmpeg</c>.</param>
/// <param name="Ffprobe">Path of <c>ffprobe</c>.</param>
/// <param name="Prlimit">Path of <c>prlimit</c>; null where the system has none.</param>
/// <param name="Setpriv">Path of a <c>setpriv</c> that does what is asked of it; null where there is none.</param>
internal sealed record FfmpegTools(string Ffmpeg, string Ffprobe, string? Prlimit, string? Setpriv)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Finds the programmes; null when <c>ffmpeg</c> or <c>ffprobe</c> is missing.</summary>
    public static FfmpegTools? Find(VisionOptions options) =>
        Locate(options.FfmpegPath) is { } ffmpeg && Locate(options.FfprobePath) is { } ffprobe
            ? new FfmpegTools(ffmpeg, ffprobe, Locate("prlimit"), WorkingSetpriv())
            : null;

    // BusyBox has a setpriv that knows less; every decoder would fail at its start.
    private static string? WorkingSetpriv()
    {
        if (Locate("setpriv") is not { } setpriv)
        {
            return null;
        }

        (string program, IReadOnlyList<string> arguments) =
            new ProcessLimits(null, 0, 0) { Setpriv = setpriv }.Wrap(setpriv, ["--version"]);
        (RunEnd end, _) = BoundedOutput.Run(
            program, arguments, new ProcessLimits(null, 0, 0), Patience, TimeProvider.System, CancellationToken.None);
        return end is RunEnd.Succeeded ? setpriv : null;
    }

    private static string? Locate(string program)
    {
        if (program.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return File.Exists(program) ? Path.GetFullPath(program) : null;
        }

        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders
            .Where(Path.IsPathRooted)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
    }
}
