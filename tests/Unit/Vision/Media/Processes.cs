using System.Globalization;

namespace Ascension.Unit.Vision.Media;

/// <summary>Looks at the machine's processes by their command lines.</summary>
internal static class Processes
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>True when a process has this text on its command line.</summary>
    public static bool Mention(string text) =>
        Folders().Any(folder => CommandLine(folder).Contains(text, StringComparison.Ordinal));

    /// <summary>Waits for a process of this name with this text on its command line.</summary>
    /// <returns>Its id.</returns>
    public static async Task<int> Find(string name, string text)
    {
        long begin = TimeProvider.System.GetTimestamp();
        while (true)
        {
            foreach (string folder in Folders())
            {
                string[] line = CommandLine(folder).Split('\0');
                if (Path.GetFileName(line[0]) == name
                    && line.Any(word => word.Contains(text, StringComparison.Ordinal)))
                {
                    return int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture);
                }
            }

            Assert.True(TimeProvider.System.GetElapsedTime(begin) < Patience, $"No {name} reads {text}.");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Sends a signal, named as <c>kill</c> names it.</summary>
    public static void Signal(int id, string signal) =>
        ClipWorkshop.Capture("kill", $"-{signal}", id.ToString(CultureInfo.InvariantCulture));

    /// <summary>True when there is no such process any more, not even an unburied one.</summary>
    public static bool IsGone(int id) => !Directory.Exists($"/proc/{id}");

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

    private static IEnumerable<string> Folders() => Directory
        .EnumerateDirectories("/proc")
        .Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0]));

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
