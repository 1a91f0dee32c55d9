using System.Diagnostics;

namespace Ascension.Unit.Vision.Media;

/// <summary>Makes small clips in a folder of its own, which goes when it is disposed.</summary>
public sealed class ClipWorkshop : IDisposable
{
    public ClipWorkshop()
    {
        Folder = Directory.CreateTempSubdirectory("ascension-clips-").FullName;
    }

    public string Folder { get; }

    /// <summary>Runs ffmpeg and returns the path of the file it made.</summary>
    public string Make(string name, params string[] arguments)
    {
        string path = Path.Combine(Folder, name);
        byte[] _ = Capture("ffmpeg", ["-v", "error", "-y", "-nostdin", .. arguments, path]);
        return path;
    }

    /// <summary>A test picture that moves, as H.264.</summary>
    public string Pattern(
        string name,
        string size = "96x64",
        int rate = 30,
        double seconds = 1,
        params string[] more) =>
        Make(name, [
            "-f", "lavfi", "-i", FormattableString.Invariant($"testsrc2=size={size}:rate={rate}:duration={seconds}"),
            .. more, "-pix_fmt", "yuv420p", "-c:v", "libx264", "-preset", "ultrafast"]);

    /// <summary>Writes bytes to a file.</summary>
    public string Write(string name, byte[] content)
    {
        string path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>Writes a shell script that can be run in place of a programme.</summary>
    public string Script(string name, string body)
    {
        string path = Path.Combine(Folder, name);
        File.WriteAllText(path, "#!/bin/sh\n" + body + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return path;
    }

    /// <summary>What a programme prints; skips the test where it is not installed.</summary>
    public static byte[] Capture(string program, params string[] arguments)
    {
        using Process process = new()
        {
            StartInfo = new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{program} is not installed.");
        }

        process.BeginErrorReadLine();
        using MemoryStream output = new();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output.ToArray();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
