using System.Collections.Immutable;

namespace Ascension.Grains.Accounts;

/// <summary>The refresh tokens that descend from one sign-in; only the newest is valid.</summary>
internal sealed record RefreshFamily
{
    /// <summary>Hash of the only valid token.</summary>
    public string CurrentHash { get; init; } = "";

    /// <summary>Hashes of exchanged tokens, newest last: presenting one means the family has leaked.</summary>
    public ImmutableList<string> UsedHashes { get; init; } = [];

    public DateTimeOffset ExpiresAt { get; init; }
}
