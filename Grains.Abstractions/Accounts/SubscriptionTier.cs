namespace Ascension.Grains.Abstractions.Accounts;

/// <summary>What a climber has subscribed to.</summary>
[GenerateSerializer, Alias("ascension.subscription-tier")]
public enum SubscriptionTier
{
    /// <summary>10 analyses a month.</summary>
    Freemium = 0,

    /// <summary>30 analyses a month, ghost climber.</summary>
    Premium = 1,

    /// <summary>100 analyses a month, ghost climber, priority, deep analysis.</summary>
    Infinity = 2,
}
