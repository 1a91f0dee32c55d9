using Ascension.Api.Accounts.Passwords;
using Microsoft.AspNetCore.Identity;

namespace Ascension.Unit.Api.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("password12")]
    [InlineData("PassWord123!")]
    [InlineData("qwertyuiop")]
    [InlineData("1234567890")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abababababab")]
    [InlineData("lea.oneil@example.org")]
    [InlineData("Lea.ONeil@example.org")]
    public void A_password_that_is_guessed_first_is_refused(string password) =>
        Assert.NotNull(PasswordRules.Refuse(password, "lea.oneil@example.org"));

    [Fact]
    public void The_name_in_the_address_is_no_password() =>
        Assert.NotNull(PasswordRules.Refuse("lea-o-neil-climbs", "Lea-O-Neil-Climbs@example.org"));

    [Theory]
    [InlineData("four words on the wall")]
    [InlineData("xK9#mQ2$vL5")]
    public void A_password_of_ones_own_is_accepted(string password) =>
        Assert.Null(PasswordRules.Refuse(password, "lea@example.org"));

    [Fact]
    public async Task A_hash_opens_with_its_own_password_only()
    {
        using PasswordVault vault = new();
        var stop = TestContext.Current.CancellationToken;
        var hash = await vault.HashAsync("four words on the wall", stop);

        Assert.Equal(
            PasswordVerificationResult.Success, await vault.VerifyAsync(hash, "four words on the wall", stop));
        Assert.Equal(
            PasswordVerificationResult.Failed, await vault.VerifyAsync(hash, "four words on the walls", stop));
    }

    [Fact]
    public async Task Where_there_is_no_account_no_password_is_right()
    {
        using PasswordVault vault = new();

        Assert.Equal(
            PasswordVerificationResult.Failed,
            await vault.VerifyAsync(null, "nobody has this password", TestContext.Current.CancellationToken));
    }
}
