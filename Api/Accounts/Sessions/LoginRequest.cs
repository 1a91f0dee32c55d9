using System.ComponentModel.DataAnnotations;
using Ascension.Api.Accounts.Passwords;
using Ascension.Api.Validation;

namespace Ascension.Api.Accounts.Sessions;

/// <summary>Signs in.</summary>
public sealed record LoginRequest
{
    /// <summary>E-mail address.</summary>
    [Required, Email]
    public required string Email { get; init; }

    /// <summary>Password.</summary>
    [Required, StringLength(PasswordRules.MaxLength, MinimumLength = 1)]
    public required string Password { get; init; }

    /// <summary>Keeps the password out of logs.</summary>
    public override string ToString() => nameof(LoginRequest);
}
