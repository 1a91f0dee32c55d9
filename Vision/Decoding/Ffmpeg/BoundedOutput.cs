namespace Ascension.Vision.Decoding.Ffmpeg;

/// <summary>Runs a short child process and returns what it prints.</summary>
internal static class BoundedOutput
{
    private const int MaxBytes = 2 * 1024 * 1024;

    /// <summary>Runs a programme to its end, which comes within its time and size.</summary>
    /// <returns>How it ended; standard output when it succeeded, else nothing.</returns>
    public static (RunEnd End, byte[] Output) Run(
        string program,
        IReadOnlyList<string> arguments,
        ProcessLimits limits,
        TimeSpan timeout,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using ChildProcess child = ChildProcess.Start(program, arguments, limits);
        using CancellationTokenRegistration kill = cancellationToken.Register(child.Kill);
        using WatchedStream output = new(child, timeout, timeout, time);
        byte[]? bytes = ReadAll(output);
        cancellationToken.ThrowIfCancellationRequested();
        if (output.Expired)
        {
            return (RunEnd.OutOfTime, []);
        }

        if (bytes is null)
        {
            return (RunEnd.TooMuchOutput, []);
        }

        return child.WaitForEnd() == 0 ? (RunEnd.Succeeded, bytes) : (RunEnd.Failed, []);
    }

    // Null when there is more than fits.
    private static byte[]? ReadAll(WatchedStream output)
    {
        byte[] buffer = new byte[16 * 1024];
        int length = 0;
        while (output.Read(buffer.AsSpan(length)) is > 0 and int count)
        {
            length += count;
            if (length > MaxBytes)
            {
                return null;
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }

        return buffer[..length];
    }
}
