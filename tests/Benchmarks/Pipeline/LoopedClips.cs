using System.Diagnostics;

namespace Ascension.Benchmarks.Pipeline;

/// <summary>A folder for videos of any length, which goes when this is disposed.</summary>
internal sealed class LoopedClips : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ascension-pipeline-");

    /// <summary>Path of the folder.</summary>
    public string Path => _folder.FullName;

    /// <summary>Repeats a video up to a length, without encoding it anew.</summary>
    public async Task<string> LoopAsync(string video, int seconds, CancellationToken stop)
    {
        string clip = System.IO.Path.Combine(Path, $"{seconds}.mp4");

        // Half a second less than asked for: a packet more must not pass the limit on a video's length.
        string length = FormattableString.Invariant($"{seconds - 0.5}");
        using Process process = Process.Start(
            "ffmpeg",
            ["-v", "error", "-nostdin", "-stream_loop", "-1", "-i", video, "-t", length, "-an", "-c", "copy", clip]);
        await process.WaitForExitAsync(stop);
        return process.ExitCode == 0
            ? clip
            : throw new InvalidOperationException($"ffmpeg ended with {process.ExitCode}.");
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
