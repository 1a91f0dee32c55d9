using System.ComponentModel.DataAnnotations;
using Ascension.Api.Accounts.Passwords;

namespace Ascension.Api.Accounts.Profiles;

/// <summary>Changes the password.</summary>
public sealed record ChangePasswordRequest
{
    /// <summary>The password so far.</summary>
    [Required, StringLength(PasswordRules.MaxLength, MinimumLength = 1)]
    public required string Old { get; init; }

    /// <summary>The new password: 10 to 128 characters, none of the common ones.</summary>
    [Required, StringLength(PasswordRules.MaxLength, MinimumLength = PasswordRules.MinLength)]
    public required string New { get; init; }

    /// <summary>Keeps the passwords out of logs.</summary>
    public override string ToString() => nameof(ChangePasswordRequest);
}
