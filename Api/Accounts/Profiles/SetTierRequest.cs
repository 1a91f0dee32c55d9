using System.ComponentModel.DataAnnotations;
using Ascension.Grains.Abstractions.Accounts;

namespace Ascension.Api.Accounts.Profiles;

/// <summary>Sets a climber's subscription.</summary>
public sealed record SetTierRequest
{
    /// <summary>The subscription.</summary>
    [Required, EnumDataType(typeof(SubscriptionTier))]
    public required SubscriptionTier? Tier { get; init; }
}
