using System.Globalization;

namespace Ascension.Vision.Decoding.Ffmpeg;

/// <summary>Lines of <c>pts,duration</c> in seconds, as <c>ffprobe</c> prints the packets of a stream.</summary>
internal static class PacketTimes
{
    /// <summary>End of the last packet in milliseconds, and how many there are.</summary>
    public static (int DurationMs, int Count) Summarise(string lines)
    {
        double end = 0;
        int count = 0;
        foreach (ReadOnlySpan<char> line in lines.AsSpan().EnumerateLines())
        {
            int comma = line.IndexOf(',');
            ReadOnlySpan<char> pts = comma < 0 ? line : line[..comma];
            if (!Parse(pts, out double begin))
            {
                continue;
            }

            count++;
            Parse(comma < 0 ? default : line[(comma + 1)..].TrimEnd(','), out double length);
            end = Math.Max(end, begin + length);
        }

        return ((int)Math.Clamp(Math.Round(end * 1000), 0, int.MaxValue), count);
    }

    private static bool Parse(ReadOnlySpan<char> text, out double seconds) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out seconds)
        && double.IsFinite(seconds);
}
