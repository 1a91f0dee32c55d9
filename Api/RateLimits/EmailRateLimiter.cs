using System.Threading.RateLimiting;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;
using Microsoft.Extensions.Options;

namespace Ascension.Api.RateLimits;

/// <summary>Limits sign-ins and registrations per e-mail, wherever they come from.</summary>
internal sealed class EmailRateLimiter(IOptions<RateLimitOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<EmailAddress> _limiter = CreateLimiter(options.Value);

    /// <summary>Counts an attempt.</summary>
    /// <exception cref="AscensionException"><c>rate_limited</c>.</exception>
    public void Demand(EmailAddress email)
    {
        using var lease = _limiter.AttemptAcquire(email);
        if (!lease.IsAcquired)
        {
            TimeSpan? wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : null;
            throw new AscensionException(ErrorCodes.RateLimited, "Too many attempts with this e-mail.", wait);
        }
    }

    public void Dispose() => _limiter.Dispose();

    private static PartitionedRateLimiter<EmailAddress> CreateLimiter(RateLimitOptions limits)
    {
        RateAllowance allowance = new(limits.AuthPerMinute, IsWindowed: true);
        return PartitionedRateLimiter.Create<EmailAddress, EmailAddress>(allowance.Partition);
    }
}
