namespace Ascension.Grains.Abstractions.Accounts;

/// <summary>Opens a session after the password was found right.</summary>
/// <param name="RefreshTokenHash">SHA-256 of the refresh token, as hexadecimal.</param>
/// <param name="ExpiresAt">When the refresh token ends.</param>
/// <param name="UpgradedPasswordHash">A stronger hash of the same password, when the stored one is outdated.</param>
[GenerateSerializer, Immutable, Alias("ascension.open-session")]
public sealed record OpenSession(
    [property: Id(0)] string RefreshTokenHash,
    [property: Id(1)] DateTimeOffset ExpiresAt,
    [property: Id(2)] string? UpgradedPasswordHash);
