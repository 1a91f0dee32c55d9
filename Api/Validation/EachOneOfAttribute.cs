using System.ComponentModel.DataAnnotations;

namespace Ascension.Api.Validation;

/// <summary>A list whose items are all among the allowed words.</summary>
/// <param name="allowed">The allowed words.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EachOneOfAttribute(params string[] allowed)
    : ValidationAttribute($"The field {{0}} may contain only: {string.Join(", ", allowed)}.")
{
    /// <summary>The allowed words.</summary>
    public IReadOnlyList<string> Allowed => allowed;

    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is null || (value is IReadOnlyList<string?> list && list.All(item => allowed.Contains(item)));
}
