using System.Diagnostics;
using Ascension.Failure.Hosting;

namespace Ascension.Failure.Media;

/// <summary>A file to upload, good or bad.</summary>
internal sealed record Sample(string Name, byte[] Bytes)
{
    /// <summary>A few seconds of a climb.</summary>
    public static Sample ShortClimb { get; } = Bundled("climb-short.mp4");

    /// <summary>A whole climb, long enough to be caught in the middle.</summary>
    public static Sample Climb { get; } = Bundled("climb.mp4");

    /// <summary>The same wall and camera without anybody.</summary>
    public static Sample NoClimber { get; } = Bundled("no-climber.mp4");

    /// <summary>Words under the name of a video.</summary>
    public static Sample Text { get; } = new("text.mp4", "This is not a video, whatever its name says."u8.ToArray());

    /// <summary>A video whose end, with most of its frames, is missing.</summary>
    public static Sample Truncated { get; } = new("truncated.mp4", ShortClimb.Bytes[..2048]);

    /// <summary>A well-formed file of a video that has no frame.</summary>
    public static Task<Sample> CreateWithoutFramesAsync() =>
        EncodeAsync("zero-frames.mp4", "-f lavfi -i color=c=gray:s=320x240 -t 0 -c:v libx264");

    /// <summary>A well-formed file with sound alone.</summary>
    public static Task<Sample> CreateWithoutVideoAsync() =>
        EncodeAsync("sound.mp4", "-f lavfi -i anullsrc -t 1 -c:a aac");

    private static Sample Bundled(string name) =>
        new(name, File.ReadAllBytes(Path.Combine(Repository.Root, "training", "samples", name)));

    private static async Task<Sample> EncodeAsync(string name, string arguments)
    {
        var folder = Directory.CreateTempSubdirectory("ascension-sample-");
        try
        {
            var path = Path.Combine(folder.FullName, name);
            using var encoder = Process.Start("ffmpeg", ["-v", "error", .. arguments.Split(' '), path]);
            await encoder.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, encoder.ExitCode);
            return new(name, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
