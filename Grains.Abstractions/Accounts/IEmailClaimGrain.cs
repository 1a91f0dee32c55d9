using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Accounts;

/// <summary>Keeps an e-mail address to one account. Key: <c>"email:" + normalised address</c>.</summary>
[Alias("ascension.email-claim")]
public interface IEmailClaimGrain : IGrainWithStringKey
{
    /// <summary>Claims the address. True when it is now, or already was, this user's.</summary>
    [Alias("claim")]
    Task<bool> TryClaimAsync(UserId user);

    /// <summary>Gives the address back, if it is this user's.</summary>
    [Alias("release")]
    Task ReleaseAsync(UserId user);

    /// <summary>Whose address it is; null when nobody's.</summary>
    [Alias("owner")]
    Task<UserId?> GetOwnerAsync();
}
