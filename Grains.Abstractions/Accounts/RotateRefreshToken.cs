namespace Ascension.Grains.Abstractions.Accounts;

/// <summary>Exchanges a refresh token for the next of its family.</summary>
/// <param name="PresentedHash">SHA-256 of the presented token, as hexadecimal.</param>
/// <param name="NextHash">SHA-256 of the token that replaces it.</param>
/// <param name="ExpiresAt">When the next token ends.</param>
[GenerateSerializer, Immutable, Alias("ascension.rotate-refresh-token")]
public sealed record RotateRefreshToken(
    [property: Id(0)] string PresentedHash,
    [property: Id(1)] string NextHash,
    [property: Id(2)] DateTimeOffset ExpiresAt);
