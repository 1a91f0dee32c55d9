using System.ComponentModel.DataAnnotations;

namespace Ascension.Api.RateLimits;

/// <summary>Requests a minute, per climber, before sign-in per address; <c>Ascension:RateLimits</c>.</summary>
public sealed class RateLimitOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Ascension:RateLimits";

    /// <summary>Sign-ins, registrations, refreshes: per address, and again per e-mail.</summary>
    [Range(1, 1_000_000)]
    public int AuthPerMinute { get; set; } = 10;

    /// <summary>Announced uploads.</summary>
    [Range(1, 1_000_000)]
    public int UploadsPerMinute { get; set; } = 30;

    /// <summary>Everything else.</summary>
    [Range(1, 10_000_000)]
    public int RequestsPerMinute { get; set; } = 600;
}
