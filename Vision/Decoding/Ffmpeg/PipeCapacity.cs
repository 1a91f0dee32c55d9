using System.IO.Pipes;
using System.Runtime.InteropServices;

namespace Ascension.Vision.Decoding.Ffmpeg;

/// <summary>
/// Makes a pipe hold a mebibyte instead of 64 KiB (Linux, <c>fcntl(2)</c> F_SETPIPE_SZ): a frame then changes hands
/// in a few switches between the processes instead of dozens.
/// </summary>
internal static partial class PipeCapacity
{
    private const int SetPipeSize = 1031;
    private const int Bytes = 1024 * 1024;

    /// <summary>Enlarges the pipe where the system allows it; a smaller pipe works as well, only slower.</summary>
    public static void Enlarge(Stream stream)
    {
        if (OperatingSystem.IsLinux() && stream is PipeStream pipe)
        {
            _ = FileControl((int)pipe.SafePipeHandle.DangerousGetHandle(), SetPipeSize, Bytes);
        }
    }

    [LibraryImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int FileControl(int descriptor, int command, int argument);
}
