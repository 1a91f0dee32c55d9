using System.ComponentModel.DataAnnotations;
using Ascension.Api.Validation;
using FsCheck;
using FsCheck.Fluent;

namespace Ascension.Unit.Api.Validation;

public sealed class ValidationAttributeTests
{
    [Theory]
    [InlineData("lea@example.org")]
    [InlineData("lea.o'neil+climb@sub.example.co")]
    [InlineData("léa@exämple.org")]
    public void An_address_is_accepted(string address) => Assert.True(new EmailAttribute().IsValid(address));

    [Theory]
    [InlineData("")]
    [InlineData("lea")]
    [InlineData("lea@")]
    [InlineData("@example.org")]
    [InlineData("lea@example")]
    [InlineData("lea@example.")]
    [InlineData("lea@@example.org")]
    [InlineData("lea@exa mple.org")]
    [InlineData("lea@example.org\n")]
    [InlineData("lea\r\nBcc: x@example.org")]
    [InlineData("\"lea\"@example.org")]
    public void What_is_no_address_is_refused(string address) => Assert.False(new EmailAttribute().IsValid(address));

    [Fact]
    public void An_address_has_254_characters_at_most()
    {
        var domain = string.Concat(Enumerable.Repeat("abcdefghi.", 24)) + "org";

        Assert.True(new EmailAttribute().IsValid($"{new string('a', 253 - domain.Length)}@{domain}"));
        Assert.False(new EmailAttribute().IsValid($"{new string('a', 254 - domain.Length)}@{domain}"));
    }

    [Fact]
    public void Text_with_a_control_character_is_never_plain() => Prop.ForAll<NonNull<string>, byte>((text, code) =>
        !new PlainTextAttribute().IsValid($"{text.Get}{(char)(code % 32)}")).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Léa 李 🧗", true)]
    [InlineData("right-to-left \u202E", false)]
    [InlineData("line\u2028separator", false)]
    [InlineData("half a pair \uD83E", false)]
    public void Plain_text_is_letters_of_any_language_on_one_line(string text, bool isPlain) =>
        Assert.Equal(isPlain, new PlainTextAttribute().IsValid(text));

    [Theory]
    [InlineData(true, "finger", "left_shoulder")]
    [InlineData(false, "Finger")]
    [InlineData(false, "")]
    [InlineData(false, "finger", null)]
    [InlineData(false, "a23456789012345678901234567890123456789012")]
    public void A_list_of_words_holds_words(bool isValid, params string?[] words) =>
        Assert.Equal(isValid, new EachWordAttribute().IsValid(words));

    [Theory]
    [InlineData(true)]
    [InlineData(true, "en", "fr")]
    [InlineData(false, "en", "de")]
    [InlineData(false, "en", null)]
    public void A_list_of_allowed_words_holds_no_other(bool isValid, params string?[] words) =>
        Assert.Equal(isValid, new EachOneOfAttribute("en", "fr").IsValid(words));

    [Theory]
    [InlineData(1899, false)]
    [InlineData(1900, true)]
    [InlineData(2000, true)]
    [InlineData(9999, false)]
    public void Nobody_was_born_in_the_future(int year, bool isValid) => Assert.Equal(
        isValid,
        new BirthYearAttribute().GetValidationResult(year, new(new object()) { MemberName = "BirthYear" })
            == ValidationResult.Success);

    [Theory]
    [InlineData(null, true)]
    [InlineData("2026-02-28", true)]
    [InlineData("2000-01-01", true)]
    [InlineData("2100-12-31", true)]
    [InlineData("1999-12-31", false)]
    [InlineData("2101-01-01", false)]
    [InlineData("2026-02-29", false)]
    [InlineData("2026-2-8", false)]
    [InlineData("02/28/2026", false)]
    [InlineData("2026-02-28T00:00:00Z", false)]
    [InlineData("today", false)]
    [InlineData("", false)]
    public void A_day_is_written_in_one_way(string? text, bool isValid)
    {
        Assert.Equal(isValid, new CalendarDayAttribute().IsValid(text));
        Assert.Equal(isValid && text is not null, CalendarDayAttribute.Parse(text) is not null);
    }
}
