using System.Collections.Immutable;

namespace Ascension.Grains.Accounts;

/// <summary>All open sessions of an account.</summary>
internal sealed record SessionLedger
{
    private const int MostSessions = 20;
    private const int MostUsedHashes = 64;

    public ImmutableList<RefreshFamily> Families { get; init; } = [];

    /// <summary>Opens a session; the oldest goes when there are too many.</summary>
    public SessionLedger Open(string tokenHash, DateTimeOffset expiresAt, DateTimeOffset now)
    {
        var families = Families.RemoveAll(family => family.ExpiresAt <= now);
        if (families.Count >= MostSessions)
        {
            families = families.RemoveAt(0);
        }

        return new SessionLedger
        {
            Families = families.Add(new RefreshFamily { CurrentHash = tokenHash, ExpiresAt = expiresAt }),
        };
    }

    /// <summary>Exchanges a token for its successor.</summary>
    /// <returns>The new ledger, and whether the exchange was granted. A reused token revokes its family.</returns>
    public (SessionLedger Next, bool Granted) Rotate(
        string presentedHash, string nextHash, DateTimeOffset expiresAt, DateTimeOffset now)
    {
        var family = Families.Find(f => f.CurrentHash == presentedHash);
        if (family is null)
        {
            return (RevokeReused(presentedHash), false);
        }

        if (family.ExpiresAt <= now)
        {
            return (new SessionLedger { Families = Families.Remove(family) }, false);
        }

        var used = family.UsedHashes.Add(presentedHash);
        var next = new RefreshFamily
        {
            CurrentHash = nextHash,
            UsedHashes = used.Count > MostUsedHashes ? used.RemoveAt(0) : used,
            ExpiresAt = expiresAt,
        };
        return (new SessionLedger { Families = Families.Replace(family, next) }, true);
    }

    public SessionLedger Close(string tokenHash) =>
        new() { Families = Families.RemoveAll(f => f.CurrentHash == tokenHash || f.UsedHashes.Contains(tokenHash)) };

    private SessionLedger RevokeReused(string presentedHash) =>
        new() { Families = Families.RemoveAll(f => f.UsedHashes.Contains(presentedHash)) };
}
