using Ascension.Api.Lists;
using Ascension.Api.Validation;
using FsCheck;
using FsCheck.Fluent;

namespace Ascension.Unit.Api.Lists;

public sealed class CursorTests
{
    [Fact]
    public void Every_cursor_leads_back_to_its_id() =>
        Prop.ForAll<Guid>(id => Cursor.Decode(Cursor.Encode(id)) == id).QuickCheckThrowOnFailure();

    [Fact]
    public void The_last_page_has_no_cursor() => Assert.Null(Cursor.Encode(null));

    [Fact]
    public void The_first_page_needs_none() => Assert.Null(Cursor.Decode(null));

    [Fact]
    public void Anything_else_is_refused_by_name() => Prop.ForAll<NonNull<string>>(text =>
        Assert.Throws<FieldException>(() => Cursor.Decode(text.Get)).Field == "cursor").QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("AAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAA+AAAAAAAAAAA")]
    [InlineData("AAAAAAAAAA AAAAAAAAAAA")]
    public void A_cursor_of_another_length_or_alphabet_is_refused(string text) =>
        Assert.Throws<FieldException>(() => Cursor.Decode(text));
}
