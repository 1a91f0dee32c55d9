using System.ComponentModel.DataAnnotations;
using Ascension.Vision.Decoding;

namespace Ascension.Vision;

/// <summary>Settings of the vision library, bound from the section <see cref="Section"/>.</summary>
public sealed record VisionOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Ascension:Vision";

    /// <summary>What runs the networks. An explicit provider that cannot load is an error at start-up.</summary>
    public ExecutionProvider ExecutionProvider { get; init; } = ExecutionProvider.Auto;

    /// <summary>
    /// Threads of one call of the pose network. Two end a video soonest on two cores; one is the most economical where
    /// several videos are looked at side by side.
    /// </summary>
    [Range(1, 256)]
    public int Threads { get; init; } = 2;

    /// <summary>Threads on which one photo is searched for holds, a tile on each.</summary>
    [Range(1, 64)]
    public int HoldThreads { get; init; } = 2;

    /// <summary>Folder of <c>manifest.json</c> and the models; null for <c>models</c> beside the programme.</summary>
    public string? ModelsPath { get; init; }

    /// <summary>Which decoder reads videos.</summary>
    public VideoDecoderChoice Decoder { get; init; } = VideoDecoderChoice.Auto;

    /// <summary>Name or path of <c>ffmpeg</c>.</summary>
    [Required]
    public string FfmpegPath { get; init; } = "ffmpeg";

    /// <summary>Name or path of <c>ffprobe</c>.</summary>
    [Required]
    public string FfprobePath { get; init; } = "ffprobe";

    /// <summary>Longest video in seconds.</summary>
    [Range(1, 3600)]
    public int MaxDurationSeconds { get; init; } = 180;

    /// <summary>Most pixels of a frame: 4096 x 2304, which holds every 4K format.</summary>
    [Range(4096, 64_000_000)]
    public int MaxPixels { get; init; } = 4096 * 2304;

    /// <summary>Highest frame rate of a file, in frames a second (slow motion of phones goes to 240).</summary>
    [Range(1, 1000)]
    public double MaxFrameRate { get; init; } = 240;

    /// <summary>Longest look at a file's headers, in seconds.</summary>
    [Range(0.1, 120)]
    public double ProbeTimeoutSeconds { get; init; } = 10;

    /// <summary>Longest wait for the next frame while the decoder is asked for one, in seconds.</summary>
    [Range(0.1, 600)]
    public double StallTimeoutSeconds { get; init; } = 20;

    /// <summary>Longest wait for frames in one video altogether, in seconds.</summary>
    [Range(1, 3600)]
    public double DecodeTimeoutSeconds { get; init; } = 300;

    /// <summary>Address space of a decoder process in MiB.</summary>
    [Range(128, 65536)]
    public int DecoderMemoryMegabytes { get; init; } = 2048;

    /// <summary>Processor time of a decoder process in seconds.</summary>
    [Range(1, 36000)]
    public int DecoderCpuSeconds { get; init; } = 900;

    /// <summary>
    /// Threads of a decoder process; 0 for the cores that <see cref="Threads"/> leaves, or more for large videos.
    /// </summary>
    [Range(0, 64)]
    public int DecoderThreads { get; init; }

    /// <summary>Memory for decoded frames that wait for analysis, per video, in MiB.</summary>
    [Range(16, 1024)]
    public int FrameBufferMegabytes { get; init; } = 64;
}
