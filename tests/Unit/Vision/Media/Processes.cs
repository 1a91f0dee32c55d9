namespace Ascension.Unit.Vision.Media;

/// <summary>Looks at the machine's processes by their command lines.</summary>
internal static class Processes
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>True when a process has this text on its command line.</summary>
    public static bool Mention(string text) => Directory
        .EnumerateDirectories("/proc")
        .Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0]))
        .Any(folder => CommandLine(folder).Contains(text, StringComparison.Ordinal));

    /// <summary>Waits until a process with this text is there, or is gone.</summary>
    public static async Task<bool> Become(string text, bool running)
    {
        long begin = TimeProvider.System.GetTimestamp();
        while (Mention(text) != running)
        {
            if (TimeProvider.System.GetElapsedTime(begin) > Patience)
            {
                return false;
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        return true;
    }

    private static string CommandLine(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline"));
        }
        catch (IOException)
        {
            return "";
        }
        catch (UnauthorizedAccessException)
        {
            return "";
        }
    }
}
