using Ascension.Api.Security.Keys;
using Ascension.Api.Security.Tokens;
using Ascension.Grains.Abstractions.Accounts;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Ascension.Unit.Api.Security;

/// <summary>An issuer and a validator over one folder of keys and one clock.</summary>
internal sealed class TokenBench : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ascension-keys-");

    public TokenBench()
    {
        Options = new() { KeyFolder = Path.Combine(_folder.FullName, "signing-keys") };
        Ring = CreateRing();
        Issuer = new(Ring, Microsoft.Extensions.Options.Options.Create(Options), Time);
    }

    public FakeTimeProvider Time { get; } = new(new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero));

    public TokenOptions Options { get; }

    public SigningKeyRing Ring { get; }

    public AccessTokenIssuer Issuer { get; }

    public static UserProfile Climber { get; } = new()
    {
        Id = new(new Guid("0190a000-0000-7000-8000-00000000000a")),
        Email = "lea@example.org",
        Locale = "en",
        Morphology = new(),
        Injuries = [],
        UnavailableLimbs = [],
        Consents = new(),
        Tier = SubscriptionTier.Freemium,
        MonthlyQuota = 10,
        QuotaUsed = 0,
        QuotaResetsAt = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero),
        CreatedAt = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero),
    };

    /// <summary>Another process over the same folder.</summary>
    public SigningKeyRing CreateRing() =>
        new(new SigningKeyFolder(Options.KeyFolder!), Microsoft.Extensions.Options.Options.Create(Options), Time);

    /// <summary>A token like ours but for the changes.</summary>
    public string Forge(Action<SecurityTokenDescriptor> change)
    {
        var now = Time.GetUtcNow().UtcDateTime;
        SecurityTokenDescriptor token = new()
        {
            Issuer = Options.Issuer,
            Audience = Options.Audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddMinutes(15),
            Claims = new Dictionary<string, object> { ["sub"] = Climber.Id.ToString() },
            SigningCredentials = new(Ring.Current.Key, SecurityAlgorithms.EcdsaSha256),
        };
        change(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    public Task<TokenValidationResult> ValidateAsync(string token, SigningKeyRing? ring = null) =>
        new JsonWebTokenHandler { MapInboundClaims = false }
            .ValidateTokenAsync(token, AccessTokenValidation.Parameters(Options, ring ?? Ring, Time));

    public void Dispose() => _folder.Delete(recursive: true);
}
