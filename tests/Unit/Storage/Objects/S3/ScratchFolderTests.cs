using Ascension.Storage.Objects.S3;

namespace Ascension.Unit.Storage.Objects.S3;

public sealed class ScratchFolderTests : IDisposable
{
    private readonly TempFolder _parent = new();

    public void Dispose() => _parent.Dispose();

    [Fact]
    public void It_is_its_owners_alone()
    {
        using var scratch = new ScratchFolder(_parent.Path);

        var folder = Path.GetDirectoryName(scratch.NewPath())!;

        // Windows has no such modes.
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(folder));
        }
    }

    [Fact]
    public void The_end_leaves_nothing()
    {
        using (var scratch = new ScratchFolder(_parent.Path))
        {
            File.WriteAllText(scratch.NewPath(), "copy");
        }

        Assert.Empty(Directory.GetFileSystemEntries(_parent.Path));
    }

    [Fact]
    public void The_next_start_sweeps_what_a_killed_process_left_and_spares_the_living()
    {
        var dead = Directory.CreateDirectory(_parent.File("ascension-scratch-dead")).FullName;
        File.WriteAllText(Path.Combine(dead, "copy"), "left");
        File.WriteAllText(dead + ".lock", "");
        File.WriteAllText(_parent.File("somebody-elses.lock"), "");
        using var living = new ScratchFolder(_parent.Path);
        var copy = living.NewPath();
        File.WriteAllText(copy, "in use");

        using var next = new ScratchFolder(_parent.Path);

        Assert.False(Directory.Exists(dead) || File.Exists(dead + ".lock"));
        Assert.True(File.Exists(copy));
        Assert.True(File.Exists(_parent.File("somebody-elses.lock")));
    }
}
