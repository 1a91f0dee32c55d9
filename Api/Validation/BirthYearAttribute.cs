using System.ComponentModel.DataAnnotations;

namespace Ascension.Api.Validation;

/// <summary>A year of birth: from 1900 to now.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BirthYearAttribute() : ValidationAttribute("The field {0} must be between 1900 and this year.")
{
    private const int First = 1900;

    /// <inheritdoc/>
    public override bool RequiresValidationContext => true;

    /// <inheritdoc/>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        ArgumentNullException.ThrowIfNull(validationContext);
        var time = validationContext.GetService<TimeProvider>() ?? TimeProvider.System;
        return value is null || (value is int year && year >= First && year <= time.GetUtcNow().Year)
            ? ValidationResult.Success
            : new(FormatErrorMessage(validationContext.DisplayName), [validationContext.MemberName!]);
    }
}
