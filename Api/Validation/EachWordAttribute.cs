using System.ComponentModel.DataAnnotations;

namespace Ascension.Api.Validation;

/// <summary>A list of words of lower-case letters and underscores, such as <c>left_shoulder</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EachWordAttribute()
    : ValidationAttribute("The field {0} may contain only words of 1 to 40 lower-case letters and underscores.")
{
    private const int MaxLength = 40;

    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is null || (value is IReadOnlyList<string?> list && list.All(IsWord));

    private static bool IsWord(string? item) =>
        item is { Length: > 0 and <= MaxLength } && item.All(c => c is (>= 'a' and <= 'z') or '_');
}
