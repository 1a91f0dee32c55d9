using System.ComponentModel.DataAnnotations;
using Ascension.Api.Validation;

namespace Ascension.Api.Media;

/// <summary>Announces a video.</summary>
public sealed record RequestUploadRequest
{
    /// <summary>Name on the climber's device, up to 255 characters; shown, never used as a path.</summary>
    [Required, StringLength(255, MinimumLength = 1), PlainText]
    public required string FileName { get; init; }

    /// <summary>Exact length in bytes, up to 500 MiB.</summary>
    [Required, Range(1, long.MaxValue)]
    public required long? FileSize { get; init; }

    /// <summary>
    /// <c>video/mp4</c>, <c>video/quicktime</c> or <c>video/webm</c>; taken from the file name when left out.
    /// </summary>
    [StringLength(100, MinimumLength = 1), PlainText]
    public string? ContentType { get; init; }

    /// <summary>SHA-256 of the file as 64 hexadecimal digits; checked before the analysis when given.</summary>
    [RegularExpression("^[0-9A-Fa-f]{64}$")]
    public string? Sha256 { get; init; }
}
