using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Ascension.Api.Validation;

/// <summary>One line of text without control or format characters: it cannot forge logs or headers.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PlainTextAttribute() : ValidationAttribute("The field {0} must be plain text on one line.")
{
    private const int Tab = 0x09;
    private const int LineFeed = 0x0A;
    private const int CarriageReturn = 0x0D;

    /// <summary>Several lines and tabs are fine; such text is never logged.</summary>
    public bool AllowLines { get; init; }

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || (value is string text && IsPlain(text));

    private bool IsPlain(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (AllowLines && rune.Value is LineFeed or CarriageReturn or Tab)
            {
                continue;
            }

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
