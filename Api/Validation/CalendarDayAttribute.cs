using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Ascension.Api.Validation;

/// <summary>A day of the years 2000 to 2100 as <c>YYYY-MM-DD</c>, or nothing.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class CalendarDayAttribute()
    : ValidationAttribute("The field {0} must be a day of the years 2000 to 2100, written YYYY-MM-DD.")
{
    private const string Format = "yyyy-MM-dd";
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || (value is string text && Read(text) is not null);

    /// <summary>The day in a text that has been validated; null when there is none.</summary>
    internal static DateOnly? Parse(string? text) => text is null ? null : Read(text);

    private static DateOnly? Read(string text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= FirstYear and <= LastYear
            ? day
            : null;
}
