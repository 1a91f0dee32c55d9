using Ascension.Api.Media;

namespace Ascension.Api.Routes;

/// <summary>Which photos may be announced.</summary>
internal static class PhotoLimits
{
    /// <summary>Largest file in bytes: 25 MiB.</summary>
    public const long MaxBytes = 25L * 1024 * 1024;

    private static readonly MediaTypes Types = new(new Dictionary<string, string>
    {
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".png"] = "image/png",
        [".webp"] = "image/webp",
    });

    /// <summary>The media type to store; null when the photo is none of ours.</summary>
    /// <param name="contentType">What the client says; null to go by the name.</param>
    /// <param name="fileName">Name of the file.</param>
    public static string? TypeOf(string? contentType, string fileName) => Types.Of(contentType, fileName);
}
