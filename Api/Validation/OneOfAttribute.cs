using System.ComponentModel.DataAnnotations;

namespace Ascension.Api.Validation;

/// <summary>One of the allowed words, or nothing.</summary>
/// <param name="allowed">The allowed words.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class OneOfAttribute(params string[] allowed)
    : ValidationAttribute($"The field {{0}} must be one of: {string.Join(", ", allowed)}.")
{
    /// <summary>The allowed words.</summary>
    public IReadOnlyList<string> Allowed => allowed;

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || (value is string word && allowed.Contains(word));
}
