using System.ComponentModel.DataAnnotations;
using Ascension.Api.Accounts.Passwords;
using Ascension.Api.Accounts.Profiles;
using Ascension.Api.Validation;

namespace Ascension.Api.Accounts.Sessions;

/// <summary>Opens an account.</summary>
public sealed record RegisterRequest
{
    /// <summary>E-mail address; upper and lower case are the same.</summary>
    [Required, Email]
    public required string Email { get; init; }

    /// <summary>10 to 128 characters, none of the common ones.</summary>
    [Required, StringLength(PasswordRules.MaxLength, MinimumLength = PasswordRules.MinLength)]
    public required string Password { get; init; }

    /// <summary>First name.</summary>
    [StringLength(80, MinimumLength = 1), PlainText]
    public string? FirstName { get; init; }

    /// <summary>Last name.</summary>
    [StringLength(80, MinimumLength = 1), PlainText]
    public string? LastName { get; init; }

    /// <summary>Language of texts: <c>en</c> (default) or <c>fr</c>.</summary>
    [OneOf("en", "fr")]
    public string? Locale { get; init; }

    /// <summary>What the climber agrees to; nothing when left out.</summary>
    public ConsentsRequest? Consents { get; init; }

    /// <summary>Keeps the password out of logs.</summary>
    public override string ToString() => nameof(RegisterRequest);
}
