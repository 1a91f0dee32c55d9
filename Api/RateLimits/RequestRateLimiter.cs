using System.Collections.Frozen;
using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Ascension.Api.RateLimits;

/// <summary>The limiter of all requests, and the headers that tell clients where they stand.</summary>
internal sealed class RequestRateLimiter : IDisposable
{
    private readonly FrozenDictionary<RateClass, RateAllowance> _allowances;

    public RequestRateLimiter(IOptions<RateLimitOptions> options)
    {
        var limits = options.Value;
        _allowances = new Dictionary<RateClass, RateAllowance>
        {
            [RateClass.General] = RateAllowance.Even(limits.RequestsPerMinute),
            [RateClass.Auth] = RateAllowance.Windowed(limits.AuthPerMinute),
            [RateClass.Uploads] = RateAllowance.Even(limits.UploadsPerMinute),
        }.ToFrozenDictionary();
        Limiter = PartitionedRateLimiter.Create<HttpContext, RatePartition>(context =>
            RateLimitPartition.GetTokenBucketLimiter(
                RatePartition.Of(context), partition => _allowances[partition.Class].ToBucket()));
    }

    /// <summary>What the rate limiter middleware asks.</summary>
    public PartitionedRateLimiter<HttpContext> Limiter { get; }

    /// <summary>Adds <c>RateLimit-Limit</c>, <c>RateLimit-Remaining</c> and <c>RateLimit-Reset</c>.</summary>
    public void Describe(HttpContext context)
    {
        var allowance = _allowances[RatePartition.Of(context).Class];
        var remaining = Limiter.GetStatistics(context)?.CurrentAvailablePermits ?? allowance.Limit;
        var headers = context.Response.Headers;
        headers["RateLimit-Limit"] = allowance.Limit.ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Remaining"] = remaining.ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Reset"] = allowance.SecondsToFull(remaining).ToString(CultureInfo.InvariantCulture);
    }

    public void Dispose() => Limiter.Dispose();
}
