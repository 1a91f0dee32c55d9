namespace Ascension.Api.Accounts.Passwords;

/// <summary>Which passwords are accepted.</summary>
internal static class PasswordRules
{
    /// <summary>Fewest characters.</summary>
    public const int MinLength = 10;

    /// <summary>Most characters: hashing time must not depend on who asks.</summary>
    public const int MaxLength = 128;

    private const int FewestDifferentCharacters = 4;

    /// <summary>Why a password of valid length is refused; null when it is accepted.</summary>
    public static string? Refuse(string password, string email)
    {
        if (CommonPasswords.Contains(password) || password.Distinct().Count() < FewestDifferentCharacters)
        {
            return "This password is too common: choose one that nobody would guess.";
        }

        var name = email.Split('@')[0];
        return password.Equals(email, StringComparison.OrdinalIgnoreCase)
            || password.Equals(name, StringComparison.OrdinalIgnoreCase)
            ? "The password must not be the e-mail address."
            : null;
    }
}
