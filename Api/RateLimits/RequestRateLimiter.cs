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
            [RateClass.General] = new(limits.RequestsPerMinute, IsWindowed: false),
            [RateClass.Auth] = new(limits.AuthPerMinute, IsWindowed: true),
            [RateClass.Uploads] = new(limits.UploadsPerMinute, IsWindowed: false),
        }.ToFrozenDictionary();
        Limiter = PartitionedRateLimiter.Create<HttpContext, RatePartition>(Partition);
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

    private RateLimitPartition<RatePartition> Partition(HttpContext context)
    {
        var partition = RatePartition.Of(context);
        return _allowances[partition.Class].Partition(partition);
    }
}
