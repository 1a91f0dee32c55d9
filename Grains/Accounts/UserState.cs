using Ascension.Grains.Abstractions.Accounts;

namespace Ascension.Grains.Accounts;

internal sealed record UserState
{
    /// <summary>Null until the account is opened.</summary>
    public string? Email { get; init; }

    public string PasswordHash { get; init; } = "";

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string Locale { get; init; } = "en";

    public Morphology Morphology { get; init; } = new();

    public string? Level { get; init; }

    public IReadOnlyList<string> Injuries { get; init; } = [];

    public IReadOnlyList<string> UnavailableLimbs { get; init; } = [];

    public int? BirthYear { get; init; }

    public Consents Consents { get; init; } = new();

    public SubscriptionTier Tier { get; init; }

    public bool IsOperator { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public QuotaLedger Quota { get; init; } = new();

    /// <summary>The training goal in force.</summary>
    public Guid? Goal { get; init; }

    public SessionLedger Sessions { get; init; } = new();

    public SignInGuard SignIn { get; init; } = new();
}
