namespace Ascension.Api.RateLimits;

/// <summary>Which allowance a request draws on.</summary>
internal enum RateClass
{
    /// <summary>Everything else.</summary>
    General = 0,

    /// <summary>Signing in and up.</summary>
    Auth = 1,

    /// <summary>Announcing uploads.</summary>
    Uploads = 2,
}
