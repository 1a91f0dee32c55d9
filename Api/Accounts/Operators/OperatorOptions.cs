using System.ComponentModel.DataAnnotations;
using Ascension.Api.Accounts.Passwords;
using Ascension.Api.Validation;

namespace Ascension.Api.Accounts.Operators;

/// <summary>
/// The first operator; section <c>Ascension:Operator</c>. Without an e-mail there is none: nobody can become an
/// operator by registering.
/// </summary>
public sealed class OperatorOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Ascension:Operator";

    /// <summary>E-mail of the operator's account.</summary>
    [Email]
    public string? Email { get; set; }

    /// <summary>Password the account is opened with; a later change of the setting changes nothing.</summary>
    [StringLength(PasswordRules.MaxLength, MinimumLength = PasswordRules.MinLength)]
    public string? Password { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if ((Email is null) != (Password is null))
        {
            yield return new("Set both Ascension:Operator:Email and Ascension:Operator:Password, or neither.");
        }
        else if (Email is not null && PasswordRules.Refuse(Password!, Email) is { } refusal)
        {
            yield return new($"Ascension:Operator:Password: {refusal}");
        }
    }
}
