namespace Ascension.Vision.Decoding.Ffmpeg;

/// <summary>Runs a short child process and returns what it prints.</summary>
internal static class BoundedOutput
{
    private const int MaxBytes = 4 * 1024 * 1024;

    /// <returns>Standard output of a run that succeeded within its time and size; else null, and why.</returns>
    public static (byte[]? Output, string Reason) Run(
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
            return (null, "it took too long to look at.");
        }

        return bytes is null || child.WaitForEnd() != 0
            ? (null, "its structure is damaged.")
            : (bytes, "");
    }

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
