namespace Ascension.Demo.Api;

/// <summary>Media types of videos by file extension; what is not known is for the service to refuse.</summary>
internal static class MediaTypes
{
    public static string Of(FileInfo video) => video.Extension.ToLowerInvariant() switch
    {
        ".mp4" or ".m4v" => "video/mp4",
        ".mov" or ".qt" => "video/quicktime",
        ".webm" => "video/webm",
        _ => "application/octet-stream",
    };
}
