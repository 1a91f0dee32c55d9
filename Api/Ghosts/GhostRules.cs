using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Errors;

namespace Ascension.Api.Ghosts;

/// <summary>Who may have a ghost.</summary>
internal static class GhostRules
{
    /// <exception cref="AscensionException"><c>feature_not_in_tier</c>.</exception>
    public static void Require(UserProfile climber)
    {
        if (climber.Tier == SubscriptionTier.Freemium)
        {
            throw new AscensionException(
                ErrorCodes.FeatureNotInTier, "The ghost climber is part of premium and infinity.");
        }
    }
}
