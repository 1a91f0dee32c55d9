using Ascension.Vision.Decoding.Ffmpeg;
using Ascension.Vision.Decoding.OpenCv;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ascension.Vision.Decoding;

/// <summary>Chooses how videos are decoded on this machine, once, and says so.</summary>
public sealed class VideoDecoding
{
    /// <summary>Chooses the decoder.</summary>
    /// <exception cref="InvalidOperationException">
    /// <see cref="VideoDecoderChoice.Ffmpeg"/> is asked for and is not installed.
    /// </exception>
    public VideoDecoding(IOptions<VisionOptions> options, TimeProvider time, ILogger<VideoDecoding> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        VisionOptions settings = options.Value;
        FfmpegTools? tools = settings.Decoder is VideoDecoderChoice.OpenCv ? null : FfmpegTools.Find(settings);
        if (tools is null && settings.Decoder is VideoDecoderChoice.Ffmpeg)
        {
            throw new InvalidOperationException(
                $"{VisionOptions.Section}:Decoder is Ffmpeg, but '{settings.FfmpegPath}' and "
                + $"'{settings.FfprobePath}' are not both installed. Install Debian's package ffmpeg.");
        }

        Decoder = tools is null ? new OpenCvDecoder() : new FfmpegDecoder(tools, settings, time, logger);
        IsIsolated = tools is not null;
        IsLimited = tools?.Prlimit is not null;
        Report(settings, logger);
        if (tools is { Setpriv: null })
        {
            logger.LogWarning("setpriv is not installed: a decoder that hangs outlives this process when it is killed");
        }
    }

    /// <summary>Name of the decoder in use: <c>ffmpeg</c> or <c>opencv</c>.</summary>
    public string Active => Decoder.Name;

    /// <summary>Videos are decoded in a process of their own.</summary>
    public bool IsIsolated { get; }

    /// <summary>The kernel bounds memory, processor time and files of that process.</summary>
    public bool IsLimited { get; }

    internal IVideoDecoder Decoder { get; }

    private void Report(VisionOptions settings, ILogger logger)
    {
        if (!IsIsolated && settings.Decoder is VideoDecoderChoice.Auto)
        {
            logger.LogWarning(
                "ffmpeg and ffprobe are not installed: videos are decoded by OpenCV in this process, which is slower "
                + "and lets a damaged video crash it");
        }
        else if (IsIsolated && !IsLimited)
        {
            logger.LogWarning("prlimit is not installed: decoder processes run without limits on memory and time");
        }
        else
        {
            logger.LogInformation("Videos are decoded by {Decoder}", Active);
        }
    }
}
