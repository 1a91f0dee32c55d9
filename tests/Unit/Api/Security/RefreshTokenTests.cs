using Ascension.Api.Security.Tokens;
using FsCheck;
using FsCheck.Fluent;

namespace Ascension.Unit.Api.Security;

public sealed class RefreshTokenTests
{
    [Fact]
    public void Every_token_leads_back_to_its_climber() => Prop.ForAll<Guid>(id =>
    {
        var token = RefreshToken.Create(new(id));
        return RefreshToken.TryParse(token.Text, out var parsed)
            && parsed.User.Value == id && parsed.Hash == token.Hash;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Anything_else_is_refused_without_failing() => Prop.ForAll<string?>(text =>
        !RefreshToken.TryParse(text, out _)).QuickCheckThrowOnFailure();

    [Fact]
    public void Two_tokens_of_a_climber_differ() =>
        Assert.NotEqual(RefreshToken.Create(new(Guid.Empty)).Text, RefreshToken.Create(new(Guid.Empty)).Text);

    [Fact]
    public void What_is_kept_of_a_token_is_its_sha_256()
    {
        var isOurs = RefreshToken.TryParse(new string('A', 64), out var token);

        Assert.True(isOurs);
        Assert.Equal("d53eda7a637c99cc7fb566d96e9fa109bf15c478410a3f5eb4d4c4e26cd081f6", token!.Hash);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAA+AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_token_in_another_alphabet_or_length_is_refused(string text) =>
        Assert.False(RefreshToken.TryParse(text, out _));

    [Fact]
    public void A_token_does_not_show_in_logs()
    {
        var token = RefreshToken.Create(new(Guid.Empty));

        Assert.DoesNotContain(token.Text, $"{token}", StringComparison.Ordinal);
    }
}
