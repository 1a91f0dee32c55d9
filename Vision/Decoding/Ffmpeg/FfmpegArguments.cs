using System.Globalization;

namespace Ascension.Vision.Decoding.Ffmpeg;

/// <summary>Command lines of <c>ffprobe</c> and <c>ffmpeg</c>.</summary>
internal static class FfmpegArguments
{
    /// <summary>Codecs that are read, and FFmpeg's decoders for them.</summary>
    private static readonly Dictionary<string, string> Decoders = new()
    {
        ["h264"] = "h264",
        ["hevc"] = "hevc",
        ["vp8"] = "vp8",
        ["vp9"] = "vp9",
        ["av1"] = "libdav1d",
        ["mpeg4"] = "mpeg4",
        ["h263"] = "h263",
        ["mjpeg"] = "mjpeg",
        ["prores"] = "prores",
    };

    /// <summary>True when videos in this codec are read.</summary>
    public static bool Reads(string codec) => Decoders.ContainsKey(codec);

    /// <summary>Asks for the facts of all video streams, as JSON.</summary>
    public static IReadOnlyList<string> Probe(string path, VideoContainer container) =>
    [
        "-v", "error", .. Input(container),
        "-select_streams", "v",
        "-show_entries",
        "format=duration:stream=index,codec_name,width,height,duration,nb_frames,avg_frame_rate,"
            + "sample_aspect_ratio,color_space:stream_disposition=attached_pic:stream_side_data=displaymatrix",
        "-of", "json=c=1",
        "-i", $"file:{path}",
    ];

    /// <summary>
    /// Asks for the presentation time and length of every packet in the first seconds of a stream, one a line.
    /// </summary>
    public static IReadOnlyList<string> Packets(string path, VideoContainer container, int stream, int seconds) =>
    [
        "-v", "error", .. Input(container),
        "-read_intervals", $"%+{Text(seconds)}",
        "-select_streams", Text(stream),
        "-show_entries", "packet=pts_time,duration_time",
        "-of", "csv=p=0",
        "-i", $"file:{path}",
    ];

    /// <summary>
    /// Decodes one stream to frames in NUT: raw planes, each with its presentation time in the same pipe.
    /// </summary>
    /// <param name="request">Which frames.</param>
    /// <param name="threads">Threads that decode.</param>
    /// <param name="maxPixels">Most pixels of a frame, should their size change midway.</param>
    public static IReadOnlyList<string> Decode(DecodeRequest request, int threads, int maxPixels)
    {
        string decoder = Decoders[request.Probe.Codec];
        List<string> line =
        [
            "-v", "error", "-nostdin", .. Input(request.Probe.Container),
            "-codec_whitelist", decoder, "-c:v", decoder, "-an", "-sn", "-dn", "-noautorotate",
            "-threads", Text(threads),

            // Coded sizes are rounded up to whole blocks, hence a quarter more.
            "-max_pixels", Text(maxPixels + maxPixels / 4),

            // Frames that no other depends on do without their deblocking, which the crops' averaging hides anyway.
            "-skip_loop_filter", "noref",
        ];
        if (request.StartMs > 0)
        {
            line.AddRange("-ss", Seconds(request.StartMs));
        }

        line.AddRange(
            "-t", Seconds(request.EndMs - request.StartMs),
            "-i", $"file:{request.Path}",
            "-map", $"0:{request.Probe.StreamIndex}", "-map_metadata", "-1",
            "-vf", Filter(request),
            "-fps_mode", "passthrough", "-enc_time_base", "1/1000",
            "-c:v", "rawvideo", "-f", "nut", "pipe:1");
        return line;
    }

    private static string[] Input(VideoContainer container) =>
    [
        // One local file and nothing it names: no network, no playlist, no references to other files.
        "-protocol_whitelist", "file",
        "-max_streams", "100",
        .. container is VideoContainer.IsoMedia
            ? (string[])["-f", "mov", "-enable_drefs", "0"]
            : ["-f", "matroska"],
    ];

    private static string Filter(DecodeRequest request)
    {
        VideoProbe probe = request.Probe;
        string slot = $"*{Text(request.Grid.Rate)}+{Text(request.Grid.Offset)})";
        List<string> filters =
        [
            $"select='isnan(prev_selected_t)+gt(floor(t{slot},floor(prev_selected_t{slot})'",
        ];
        if (probe.Orientation.Mirrored)
        {
            filters.Add("hflip");
        }

        filters.AddRange(probe.Orientation.ClockwiseTurns switch
        {
            1 => ["transpose=clock"],
            2 => ["hflip", "vflip"],
            3 => ["transpose=cclock"],
            _ => (string[])[],
        });

        // Does nothing unless the pixels are not square or the stream changes its size midway.
        filters.Add($"scale={probe.Width}:{probe.Height}:out_range=tv");
        filters.Add("format=yuv420p");
        return string.Join(',', filters);
    }

    private static string Seconds(int milliseconds) => Text(milliseconds / 1000.0);

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
