using System.Security.Cryptography;

namespace Ascension.Demo.Accounts;

/// <summary>How the demo climber signs in.</summary>
internal sealed record DemoAccount(string Email, string Password)
{
    /// <summary>An account nobody can guess.</summary>
    public static DemoAccount CreateRandom() => new(
        $"climber-{RandomNumberGenerator.GetHexString(8, lowercase: true)}@example.com",
        RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 20));
}
