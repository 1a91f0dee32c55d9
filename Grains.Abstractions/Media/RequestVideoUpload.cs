using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Media;

/// <summary>Announces an upload.</summary>
/// <param name="Owner">Whose video.</param>
/// <param name="FileName">Name on the climber's device; shown, never used as a path.</param>
/// <param name="FileSize">Bytes.</param>
/// <param name="ContentType">One of video/mp4, video/quicktime, video/webm.</param>
/// <param name="Sha256">Hash of the file as hexadecimal, when the client has one.</param>
[GenerateSerializer, Immutable, Alias("ascension.request-video-upload")]
public sealed record RequestVideoUpload(
    [property: Id(0)] UserId Owner,
    [property: Id(1)] string FileName,
    [property: Id(2)] long FileSize,
    [property: Id(3)] string ContentType,
    [property: Id(4)] string? Sha256);
