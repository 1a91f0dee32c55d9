namespace Ascension.Api.Media;

/// <summary>Which videos may be announced.</summary>
internal static class VideoLimits
{
    /// <summary>Largest file in bytes: 500 MiB.</summary>
    public const long MaxBytes = 500L * 1024 * 1024;

    /// <summary>How long a signed URL is good.</summary>
    public static readonly TimeSpan UrlLifetime = TimeSpan.FromMinutes(15);

    private static readonly MediaTypes Types = new(new Dictionary<string, string>
    {
        [".mp4"] = "video/mp4",
        [".m4v"] = "video/mp4",
        [".mov"] = "video/quicktime",
        [".webm"] = "video/webm",
    });

    /// <summary>The media type to store; null when the video is none of ours.</summary>
    /// <param name="contentType">What the client says; null to go by the name.</param>
    /// <param name="fileName">Name of the file.</param>
    public static string? TypeOf(string? contentType, string fileName) => Types.Of(contentType, fileName);
}
