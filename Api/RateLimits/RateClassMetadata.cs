namespace Ascension.Api.RateLimits;

/// <summary>Says which allowance an endpoint draws on.</summary>
internal sealed record RateClassMetadata(RateClass Class);
