namespace Ascension.Demo.Api;

/// <summary>What the demo needs to know of the climber.</summary>
internal sealed record Profile(int MonthlyQuota, int QuotaUsed);
