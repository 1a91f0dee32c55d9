using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace Ascension.Api.Validation;

/// <summary>An e-mail address: at most 254 characters (RFC 5321), one <c>@</c>, a dotted domain, no spaces.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed partial class EmailAttribute() : ValidationAttribute("The field {0} must be an e-mail address.")
{
    private const int MaxLength = 254;

    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is null || (value is string { Length: <= MaxLength } text && Pattern().IsMatch(text));

    [GeneratedRegex(
        """^[^@\s\p{C}"(),:;<>\[\]\\]{1,64}@[^@\s\p{C}"(),:;<>\[\]\\.]+(\.[^@\s\p{C}"(),:;<>\[\]\\.]+)+\z""",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Pattern();
}
