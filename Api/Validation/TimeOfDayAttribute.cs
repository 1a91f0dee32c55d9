using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Ascension.Api.Validation;

/// <summary>A time of day as <c>HH:MM</c>, or nothing.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class TimeOfDayAttribute()
    : ValidationAttribute("The field {0} must be a time of day, written HH:MM.")
{
    private const string Format = "HH:mm";

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || (value is string text && Read(text) is not null);

    /// <summary>The time in a text that has been validated; null when there is none.</summary>
    internal static TimeOnly? Parse(string? text) => text is null ? null : Read(text);

    private static TimeOnly? Read(string text) =>
        TimeOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;
}
