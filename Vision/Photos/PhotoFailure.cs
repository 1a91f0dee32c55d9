namespace Ascension.Vision.Photos;

/// <summary>The ways in which photos fail, with words for the climber.</summary>
internal static class PhotoFailure
{
    public static VisionException Unsupported() => new(
        "unsupported_media", "The file is not a JPEG, PNG or WebP photo.");

    public static VisionException Unreadable(Exception? cause = null) => new(
        "media_unreadable", "The photo is damaged. Upload it again, or take a new one.", cause);

    public static VisionException TooLarge() => new(
        "media_too_large", "Photos may have up to 25 MiB and 50 megapixels. Export it in a smaller size.");
}
