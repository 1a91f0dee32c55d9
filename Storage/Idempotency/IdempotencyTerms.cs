namespace Ascension.Storage.Idempotency;

/// <summary>How long keys live; the same for every provider.</summary>
internal static class IdempotencyTerms
{
    /// <summary>A key is forgotten this long after its first use.</summary>
    public static readonly TimeSpan Retention = TimeSpan.FromHours(24);

    /// <summary>A claim that is neither answered nor abandoned for so long is free: its process died.</summary>
    public static readonly TimeSpan ClaimTimeout = TimeSpan.FromMinutes(1);

    /// <summary>Forgotten keys are swept at most this often.</summary>
    public static readonly TimeSpan SweepInterval = TimeSpan.FromMinutes(10);
}
