using System.Diagnostics;
using System.Globalization;
using Ascension.Integration.Hosting;

namespace Ascension.Integration.Api;

/// <summary>The decoder of a running analysis, from outside.</summary>
internal static class DecoderProcess
{
    /// <summary>Waits until <c>ffmpeg</c> reads a file of this folder.</summary>
    /// <returns>Id of the process.</returns>
    public static async Task<string> FindAsync(string folder) => (await Eventually.BecomesAsync(
        () => Task.FromResult(Reading(folder)), id => id is not null))!;

    /// <summary>Sends a signal, named as <c>kill</c> names it.</summary>
    public static async Task SignalAsync(string id, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", id]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, kill.ExitCode);
    }

    private static string? Reading(string folder) => Directory
        .EnumerateDirectories("/proc")
        .Select(Path.GetFileName)
        .Where(id => int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        .FirstOrDefault(id => CommandLine(id!) is [var program, .. var rest]
            && Path.GetFileName(program) == "ffmpeg"
            && rest.Any(word => word.Contains(folder, StringComparison.Ordinal)));

    private static string[] CommandLine(string id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline").Split('\0');
        }
        catch (IOException)
        {
            return [];
        }
    }
}
