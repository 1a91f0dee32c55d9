using System.Diagnostics;

namespace Ascension.Vision.Decoding.Ffmpeg;

/// <summary>
/// A programme whose standard output is read. Nothing of it outlives <see cref="Dispose"/>: it and its children are
/// killed when they still run.
/// </summary>
internal sealed class ChildProcess : IDisposable
{
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly FirstWords _errors;

    private ChildProcess(Process process)
    {
        _process = process;
        Output = process.StandardOutput.BaseStream;
        _errors = new FirstWords(process.StandardError.BaseStream);
    }

    /// <summary>Id of the process.</summary>
    public int Id => _process.Id;

    /// <summary>Standard output.</summary>
    public Stream Output { get; }

    /// <summary>The first words on standard error.</summary>
    public string Errors => _errors.ToString();

    /// <summary>
    /// Starts a programme under limits, with an empty environment and nothing to read. The thread that calls this must
    /// stay until the programme has ended: the programme is killed with it.
    /// </summary>
    public static ChildProcess Start(string program, IReadOnlyList<string> arguments, ProcessLimits limits)
    {
        (string file, IReadOnlyList<string> line) = limits.Wrap(program, arguments);
        ProcessStartInfo start = new(file, line)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetPathRoot(AppContext.BaseDirectory) ?? "",
        };
        start.Environment.Clear();
        Process process = new() { StartInfo = start };
        process.Start();
        process.StandardInput.Close();
        return new ChildProcess(process);
    }

    /// <summary>Kills the process and its children; does nothing when they have ended.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or AggregateException)
        {
            // It ended by itself in the meantime, which is what was wanted.
        }
    }

    /// <summary>Waits for the end after the output has ended; kills what does not end.</summary>
    /// <returns>Exit code; negative when it had to be killed.</returns>
    public int WaitForEnd()
    {
        if (_process.WaitForExit(LastWords))
        {
            _errors.Ended.Wait(LastWords);
            return _process.ExitCode;
        }

        Kill();
        return -1;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Kill();
        _process.WaitForExit(LastWords);

        // The process object leaves streams open that were asked for.
        Output.Dispose();
        _process.StandardError.Dispose();
        _process.Dispose();
    }
}
