using System.Diagnostics;
using System.Text;

namespace Ascension.Vision.Decoding.Ffmpeg;

/// <summary>
/// A programme whose standard output is read. Nothing of it outlives <see cref="Dispose"/>: it and its children are
/// killed when they still run.
/// </summary>
internal sealed class ChildProcess : IDisposable
{
    private const int MaxErrorCharacters = 4096;
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    private ChildProcess(Process process) => _process = process;

    /// <summary>Id of the process.</summary>
    public int Id => _process.Id;

    /// <summary>Standard output.</summary>
    public Stream Output => _process.StandardOutput.BaseStream;

    /// <summary>The first words on standard error.</summary>
    public string Errors
    {
        get
        {
            lock (_errors)
            {
                return _errors.ToString();
            }
        }
    }

    /// <summary>Starts a programme under limits, with an empty environment and nothing to read.</summary>
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
        ChildProcess child = new(process);
        process.ErrorDataReceived += child.OnError;
        process.Start();
        process.StandardInput.Close();
        process.BeginErrorReadLine();
        return child;
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
        _process.Dispose();
    }

    private void OnError(object sender, DataReceivedEventArgs line)
    {
        lock (_errors)
        {
            if (line.Data is { } text && _errors.Length < MaxErrorCharacters)
            {
                _errors.AppendLine(text.Length <= MaxErrorCharacters ? text : text[..MaxErrorCharacters]);
            }
        }
    }
}
