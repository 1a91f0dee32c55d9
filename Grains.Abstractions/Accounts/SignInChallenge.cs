namespace Ascension.Grains.Abstractions.Accounts;

/// <summary>What the API needs to check a password outside the grain, where hashing may take its time.</summary>
/// <param name="PasswordHash">Hash to check against.</param>
/// <param name="LockedUntil">When set and in the future, the attempt must be refused without a check.</param>
[GenerateSerializer, Immutable, Alias("ascension.sign-in-challenge")]
public sealed record SignInChallenge(
    [property: Id(0)] string PasswordHash,
    [property: Id(1)] DateTimeOffset? LockedUntil);
