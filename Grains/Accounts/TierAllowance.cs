using Ascension.Grains.Abstractions.Accounts;

namespace Ascension.Grains.Accounts;

/// <summary>What each tier may do.</summary>
/// <param name="AnalysesPerMonth">Analyses a calendar month (UTC).</param>
/// <param name="Deep">Videos are analysed at their own frame rate.</param>
internal sealed record TierAllowance(int AnalysesPerMonth, bool Deep)
{
    public static TierAllowance Of(SubscriptionTier tier) => tier switch
    {
        SubscriptionTier.Freemium => new(10, Deep: false),
        SubscriptionTier.Premium => new(30, Deep: false),
        SubscriptionTier.Infinity => new(100, Deep: true),
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "Unknown tier."),
    };
}
