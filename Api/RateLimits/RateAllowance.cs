using System.Threading.RateLimiting;

namespace Ascension.Api.RateLimits;

/// <summary>A token bucket that holds a minute's worth of requests.</summary>
/// <param name="Limit">Requests a minute.</param>
/// <param name="RefillPerPeriod">Requests that come back each period.</param>
/// <param name="Period">Length of a period.</param>
internal sealed record RateAllowance(int Limit, int RefillPerPeriod, TimeSpan Period)
{
    private const int SecondsPerMinute = 60;

    /// <summary>Comes back all at once after a minute: no trickle for guessers.</summary>
    public static RateAllowance Windowed(int perMinute) => new(perMinute, perMinute, TimeSpan.FromMinutes(1));

    /// <summary>Comes back evenly.</summary>
    public static RateAllowance Even(int perMinute) => perMinute >= SecondsPerMinute
        ? new(perMinute, perMinute / SecondsPerMinute, TimeSpan.FromSeconds(1))
        : new(perMinute, 1, TimeSpan.FromMinutes(1) / perMinute);

    /// <summary>Seconds until everything is there again, at most.</summary>
    /// <param name="remaining">Requests left now.</param>
    public long SecondsToFull(long remaining)
    {
        var missing = Math.Max(0, Limit - remaining);
        var periods = (missing + RefillPerPeriod - 1) / RefillPerPeriod;
        return (long)Math.Ceiling(periods * Period.TotalSeconds);
    }

    /// <summary>The bucket's settings; nobody queues.</summary>
    public TokenBucketRateLimiterOptions ToBucket() => new()
    {
        TokenLimit = Limit,
        TokensPerPeriod = RefillPerPeriod,
        ReplenishmentPeriod = Period,
        QueueLimit = 0,
        AutoReplenishment = true,
    };
}
