using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Routes;

/// <summary>Announces the photo of a wall.</summary>
/// <param name="Owner">Whose photo.</param>
/// <param name="FileName">Name on the climber's device; shown, never used as a path.</param>
/// <param name="FileSize">Bytes.</param>
/// <param name="ContentType">One of image/jpeg, image/png, image/webp.</param>
/// <param name="Sha256">Hash of the file as hexadecimal, when the client has one.</param>
[GenerateSerializer, Immutable, Alias("ascension.request-photo-upload")]
public sealed record RequestPhotoUpload(
    [property: Id(0)] UserId Owner,
    [property: Id(1)] string FileName,
    [property: Id(2)] long FileSize,
    [property: Id(3)] string ContentType,
    [property: Id(4)] string? Sha256);
