using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Ascension.Api.Validation;

/// <summary>One line of text without control or format characters: it cannot forge logs or headers.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PlainTextAttribute() : ValidationAttribute("The field {0} must be plain text on one line.")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || (value is string text && IsPlain(text));

    private static bool IsPlain(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (System.Text.Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned || rune == System.Text.Rune.ReplacementChar)
            {
                return false;
            }
        }

        return true;
    }
}
