using Ascension.Grains.Abstractions.Accounts;

namespace Ascension.Api.Accounts.Profiles;

/// <summary>What a climber sees of their own account.</summary>
public sealed record UserResponse
{
    /// <summary>User id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Normalised e-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>First name.</summary>
    public string? FirstName { get; init; }

    /// <summary>Last name.</summary>
    public string? LastName { get; init; }

    /// <summary>Language of texts: <c>en</c> or <c>fr</c>.</summary>
    public required string Locale { get; init; }

    /// <summary>Body measures.</summary>
    public required MorphologyBody Morphology { get; init; }

    /// <summary>Climbing level in the climber's own words.</summary>
    public string? Level { get; init; }

    /// <summary>Injured parts.</summary>
    public required IReadOnlyList<string> Injuries { get; init; }

    /// <summary>Limbs that cannot be used.</summary>
    public required IReadOnlyList<string> UnavailableLimbs { get; init; }

    /// <summary>Year of birth.</summary>
    public int? BirthYear { get; init; }

    /// <summary>Given consents.</summary>
    public required ConsentsResponse Consents { get; init; }

    /// <summary>Subscription.</summary>
    public required SubscriptionTier SubscriptionTier { get; init; }

    /// <summary>Analyses a calendar month (UTC).</summary>
    public required int MonthlyQuota { get; init; }

    /// <summary>Analyses reserved or spent this month.</summary>
    public required int QuotaUsed { get; init; }

    /// <summary>First instant of next month.</summary>
    public required DateTimeOffset QuotaResetsAt { get; init; }

    /// <summary>When the account was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    internal static UserResponse From(UserProfile profile) => new()
    {
        Id = profile.Id.Value,
        Email = profile.Email,
        FirstName = profile.FirstName,
        LastName = profile.LastName,
        Locale = profile.Locale,
        Morphology = MorphologyBody.From(profile.Morphology),
        Level = profile.Level,
        Injuries = profile.Injuries,
        UnavailableLimbs = profile.UnavailableLimbs,
        BirthYear = profile.BirthYear,
        Consents = ConsentsResponse.From(profile.Consents),
        SubscriptionTier = profile.Tier,
        MonthlyQuota = profile.MonthlyQuota,
        QuotaUsed = profile.QuotaUsed,
        QuotaResetsAt = profile.QuotaResetsAt,
        CreatedAt = profile.CreatedAt,
    };
}
