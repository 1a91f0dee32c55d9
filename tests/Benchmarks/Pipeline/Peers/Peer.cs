using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Ascension.Benchmarks.Reports;

namespace Ascension.Benchmarks.Pipeline.Peers;

/// <summary>The same work in another language: a script that reads the video and runs the network.</summary>
/// <param name="name">Name for the table.</param>
/// <param name="interpreter">Programme that runs the script.</param>
/// <param name="script">File name of the script.</param>
internal sealed class Peer(string name, string interpreter, string script)
{
    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web);

    public string Name => name;

    /// <summary>Runs the script once.</summary>
    /// <param name="model">Path of the network.</param>
    /// <param name="side">Pixels along a side of the network's picture.</param>
    /// <param name="video">Path of the video.</param>
    /// <param name="modules">Folder of installed Node packages; null for where Node looks by itself.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<PeerAnswer> RunAsync(
        string model, int side, string video, string? modules, CancellationToken stop)
    {
        string path = Path.Combine(RepositoryRoot.Path, "tests/Benchmarks/Pipeline/Peers", script);
        ProcessStartInfo start = new(interpreter, [path, model, video, $"{side}"])
        {
            RedirectStandardOutput = true,
        };
        if (modules is not null)
        {
            start.Environment["NODE_PATH"] = modules;
        }

        try
        {
            using Process process = Process.Start(start)!;
            string text = await process.StandardOutput.ReadToEndAsync(stop);
            await process.WaitForExitAsync(stop);
            return process.ExitCode == 0
                ? JsonSerializer.Deserialize<PeerAnswer>(text, Wire)!
                : new PeerAnswer(0, 0, $"{interpreter} ended with {process.ExitCode}");
        }
        catch (Win32Exception)
        {
            return new PeerAnswer(0, 0, $"{interpreter} is not installed");
        }
    }
}
