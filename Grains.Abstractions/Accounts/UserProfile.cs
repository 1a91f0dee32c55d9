using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Accounts;

/// <summary>What a climber sees of their own account.</summary>
[GenerateSerializer, Immutable, Alias("ascension.user-profile")]
public sealed record UserProfile
{
    /// <summary>Who.</summary>
    [Id(0)] public required UserId Id { get; init; }

    /// <summary>Normalised e-mail address.</summary>
    [Id(1)] public required string Email { get; init; }

    /// <summary>First name.</summary>
    [Id(2)] public string? FirstName { get; init; }

    /// <summary>Last name.</summary>
    [Id(3)] public string? LastName { get; init; }

    /// <summary>Language of texts: <c>en</c> or <c>fr</c>.</summary>
    [Id(4)] public required string Locale { get; init; }

    /// <summary>Body measures.</summary>
    [Id(5)] public required Morphology Morphology { get; init; }

    /// <summary>Climbing level in the climber's own words, for example <c>6b</c>.</summary>
    [Id(6)] public string? Level { get; init; }

    /// <summary>Injured parts, for example <c>finger</c>, <c>left_shoulder</c>.</summary>
    [Id(7)] public required IReadOnlyList<string> Injuries { get; init; }

    /// <summary>
    /// Limbs that cannot be used: <c>left_hand</c>, <c>right_hand</c>, <c>left_foot</c>, <c>right_foot</c>.
    /// </summary>
    [Id(8)] public required IReadOnlyList<string> UnavailableLimbs { get; init; }

    /// <summary>Year of birth.</summary>
    [Id(9)] public int? BirthYear { get; init; }

    /// <summary>Given consents.</summary>
    [Id(10)] public required Consents Consents { get; init; }

    /// <summary>Subscription.</summary>
    [Id(11)] public required SubscriptionTier Tier { get; init; }

    /// <summary>Analyses a calendar month (UTC).</summary>
    [Id(12)] public required int MonthlyQuota { get; init; }

    /// <summary>Analyses reserved or spent this month.</summary>
    [Id(13)] public required int QuotaUsed { get; init; }

    /// <summary>First instant of next month.</summary>
    [Id(14)] public required DateTimeOffset QuotaResetsAt { get; init; }

    /// <summary>When the account was made.</summary>
    [Id(15)] public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The account operates the service.</summary>
    [Id(16)] public bool IsOperator { get; init; }
}
