namespace Ascension.Vision;

/// <summary>The ways in which media fail, with words for the climber.</summary>
internal static class MediaFailure
{
    public static VisionException Unsupported() => new(
        "unsupported_media",
        "This file is not a video we can read. Upload an MP4, MOV or WebM video.");

    public static VisionException UnsupportedCodec(string codec) => new(
        "unsupported_media",
        $"The video uses the codec '{codec}', which we do not read. Upload it as H.264, HEVC, VP9 or AV1.");

    public static VisionException Unreadable(string reason, Exception? cause = null) => new(
        "media_unreadable",
        $"The video cannot be read: {reason} Upload it again, or record it anew if it does not play.",
        cause);

    public static VisionException TooLong(int maxSeconds) => new(
        "video_too_long",
        $"The video is longer than {maxSeconds} seconds. Cut it to the climb and upload it again.");

    public static VisionException TooLarge(int width, int height) => new(
        "media_too_large",
        $"The video's frames of {width} x {height} pixels are larger than 4K. Export it in a smaller size.");

    public static VisionException TooFast(double limit) => new(
        "media_too_large",
        $"The video has too many frames a second; at most {limit:0} can be analysed.");

    public static VisionException NoClimber() => new(
        "no_climber_found",
        "No climber was found in the video. Film the whole body, in light, from not too far away.");
}
