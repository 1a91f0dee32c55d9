using System.ComponentModel.DataAnnotations;
using Ascension.Api.Validation;

namespace Ascension.Api.Routes;

/// <summary>Announces the photo of a wall.</summary>
public sealed record RequestPhotoUploadRequest
{
    /// <summary>Name on the climber's device, up to 255 characters; shown, never used as a path.</summary>
    [Required, StringLength(255, MinimumLength = 1), PlainText]
    public required string FileName { get; init; }

    /// <summary>Exact length in bytes, up to 25 MiB.</summary>
    [Required, Range(1, long.MaxValue)]
    public required long? FileSize { get; init; }

    /// <summary>
    /// <c>image/jpeg</c>, <c>image/png</c> or <c>image/webp</c>; taken from the file name when left out.
    /// </summary>
    [StringLength(100, MinimumLength = 1), PlainText]
    public string? ContentType { get; init; }

    /// <summary>SHA-256 of the file as 64 hexadecimal digits; checked when the photo is first used.</summary>
    [RegularExpression("^[0-9A-Fa-f]{64}$")]
    public string? Sha256 { get; init; }
}
