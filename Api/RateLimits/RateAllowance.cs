using System.Threading.RateLimiting;

namespace Ascension.Api.RateLimits;

/// <summary>How many requests a minute, and how they come back.</summary>
/// <param name="Limit">Requests a minute.</param>
/// <param name="IsWindowed">They come back all at once after a minute, so that guessers get no trickle.</param>
internal sealed record RateAllowance(int Limit, bool IsWindowed)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>Seconds until everything is there again, at most.</summary>
    /// <param name="remaining">Requests left now.</param>
    public long SecondsToFull(long remaining)
    {
        var missing = Math.Max(0, Limit - remaining);
        var share = IsWindowed ? Math.Min(1, missing) : (double)missing / Limit;
        return (long)Math.Ceiling(share * Window.TotalSeconds);
    }

    /// <summary>The limiter of one partition; nobody queues.</summary>
    public RateLimitPartition<TKey> Partition<TKey>(TKey key) => IsWindowed
        ? RateLimitPartition.GetFixedWindowLimiter(key, _ => new() { PermitLimit = Limit, Window = Window })
        : RateLimitPartition.GetTokenBucketLimiter(key, _ => new()
        {
            // A partition's bucket fills continuously, whatever the period.
            TokenLimit = Limit,
            TokensPerPeriod = Limit,
            ReplenishmentPeriod = Window,
        });
}
