using System.Globalization;
using System.Text.Json;

namespace Ascension.Vision.Decoding.Ffmpeg;

/// <summary>Reads the JSON of <c>ffprobe</c>.</summary>
internal static class ProbeJson
{
    /// <summary>The first real video stream; its length is 0 where the container does not say.</summary>
    /// <exception cref="VisionException">There is none, or the text is not what was asked for.</exception>
    public static VideoProbe Read(ReadOnlyMemory<byte> json, VideoContainer container)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement;
            foreach (JsonElement stream in root.GetProperty("streams").EnumerateArray())
            {
                if (stream.GetProperty("disposition").GetProperty("attached_pic").GetInt32() == 0)
                {
                    return ReadStream(stream, root.GetProperty("format"), container);
                }
            }
        }
        catch (Exception exception) when (exception
            is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            throw MediaFailure.Unreadable("its structure is damaged.", exception);
        }

        throw MediaFailure.Unreadable("it holds no pictures.");
    }

    private static VideoProbe ReadStream(JsonElement stream, JsonElement format, VideoContainer container)
    {
        string codec = Text(stream, "codec_name") ?? "unknown";
        double seconds = Number(stream, "duration") ?? Number(format, "duration") ?? 0;
        return new VideoProbe
        {
            Container = container,
            StreamIndex = stream.GetProperty("index").GetInt32(),
            Codec = FfmpegArguments.Reads(codec) ? codec : throw MediaFailure.UnsupportedCodec(codec),
            StoredWidth = Side(stream, "width"),
            StoredHeight = Side(stream, "height"),
            PixelAspect = ReadAspect(Text(stream, "sample_aspect_ratio")),
            Orientation = ReadOrientation(stream),
            DurationMs = (int)Math.Clamp(Math.Round(seconds * 1000), 0, int.MaxValue),
            FramesPerSecond = Fraction(Text(stream, "avg_frame_rate"), '/') ?? 0,
            FrameCount = (int?)Number(stream, "nb_frames"),
            Colour = YuvMatrix.FromName(Text(stream, "color_space")),
        };
    }

    // Encoders write ratios like 2080:2079 after rounding a size; those pixels are square.
    private static double ReadAspect(string? text) =>
        Fraction(text, ':') is > 0.2 and < 5 and double aspect && Math.Abs(aspect - 1) > 0.01 ? aspect : 1;

    private static int Side(JsonElement stream, string name) =>
        stream.TryGetProperty(name, out JsonElement value) && value.GetInt32() is > 0 and int side
            ? side
            : throw MediaFailure.Unreadable("its pictures have no size.");

    private static Orientation ReadOrientation(JsonElement stream)
    {
        if (!stream.TryGetProperty("side_data_list", out JsonElement list))
        {
            return Orientation.Upright;
        }

        foreach (JsonElement data in list.EnumerateArray())
        {
            if (Text(data, "displaymatrix") is { } matrix)
            {
                return ReadMatrix(matrix);
            }
        }

        return Orientation.Upright;
    }

    // Three rows of an address and three 16.16 numbers each.
    private static Orientation ReadMatrix(string text)
    {
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        double[] numbers =
        [
            .. words
                .Where(word => !word.EndsWith(':'))
                .Select(word => double.Parse(word, CultureInfo.InvariantCulture)),
        ];
        return numbers.Length == 9
            ? Orientation.FromMatrix(numbers[0], numbers[1], numbers[3], numbers[4])
            : Orientation.Upright;
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static double? Number(JsonElement element, string name) =>
        double.TryParse(Text(element, name), NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
        && double.IsFinite(number)
            ? number
            : null;

    private static double? Fraction(string? text, char separator) =>
        text?.Split(separator) is [var above, var below]
        && double.TryParse(above, NumberStyles.Float, CultureInfo.InvariantCulture, out double numerator)
        && double.TryParse(below, NumberStyles.Float, CultureInfo.InvariantCulture, out double denominator)
        && denominator > 0
            ? numerator / denominator
            : null;
}
