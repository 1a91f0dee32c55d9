using Ascension.Grains.Abstractions.Errors;

namespace Ascension.Integration.Api;

public sealed class OperatorApiTests(ApiFixture service) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task An_operator_sets_a_tier_which_counts_at_once()
    {
        using var climber = await service.RegisterAsync();
        using var operators = await service.SignInOperatorAsync();

        (await operators.PutAsync($"/v1/users/{climber.UserId}/tier", new { Tier = "infinity" })).Expect(200);

        var me = (await climber.GetAsync("/v1/users/me")).Expect(200);
        Assert.Equal(("infinity", "100"), (me["subscription_tier"], me["monthly_quota"]));
    }

    [Theory]
    [InlineData("gold")]
    [InlineData("1")]
    [InlineData(null)]
    public async Task A_tier_that_does_not_exist_is_refused(string? tier)
    {
        using var operators = await service.SignInOperatorAsync();
        var answer = await operators.PutAsync($"/v1/users/{operators.UserId}/tier", new { Tier = tier });

        answer.ExpectProblem(400, ErrorCodes.InvalidRequest);
        Assert.True(answer.Json.GetProperty("errors").TryGetProperty("tier", out _));
    }

    [Fact]
    public async Task Dead_letters_are_listed_and_an_unknown_one_cannot_be_requeued()
    {
        using var operators = await service.SignInOperatorAsync();

        Assert.Equal(0, (await operators.GetAsync("/v1/ops/dead-letters")).Expect(200).Json
            .GetProperty("items").GetArrayLength());
        (await operators.PostAsync($"/v1/ops/dead-letters/{operators.UserId}/requeue"))
            .ExpectProblem(404, ErrorCodes.NotFound);
    }

    [Fact]
    public async Task An_operators_browser_gets_a_cookie_that_opens_the_dashboard_but_changes_nothing()
    {
        using var operators = await service.SignInOperatorAsync();
        operators.Token = null;
        var signedIn = await SignInAsync(
            operators, operators.Address.GetLeftPart(UriPartial.Authority), ApiFixture.OperatorEmail,
            ApiFixture.OperatorPassword);
        var cookie = Assert.Single(signedIn.Expect(302).Headers.GetValues("Set-Cookie"));
        var sent = ("Cookie", cookie.Split(';')[0]);

        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(200, (await operators.GetAsync("/dashboard/", sent)).Status);
        Assert.Equal(401, (await operators.GetAsync("/v1/ops/dead-letters", sent)).Status);
    }

    [Fact]
    public async Task A_climber_gets_no_cookie_and_another_site_cannot_send_the_form()
    {
        using var climber = await service.RegisterAsync();
        using var operators = await service.SignInOperatorAsync();
        var own = climber.Address.GetLeftPart(UriPartial.Authority);

        var climbers = await SignInAsync(climber, own, climber.Email, climber.Password);
        var foreign = await SignInAsync(
            operators, "https://evil.example", ApiFixture.OperatorEmail, ApiFixture.OperatorPassword);
        var without = await SignInAsync(
            operators, null, ApiFixture.OperatorEmail, ApiFixture.OperatorPassword);

        foreach (var answer in new[] { climbers, foreign, without })
        {
            answer.ExpectProblem(403, ErrorCodes.Forbidden);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }
    }

    private static Task<ApiAnswer> SignInAsync(ApiClient client, string? origin, string email, string password)
    {
        FormUrlEncodedContent form = new(new Dictionary<string, string> { ["email"] = email, ["password"] = password });
        (string, string)[] headers = origin is null ? [] : [("Origin", origin)];
        return client.PostAsync("/ops/login", form, headers);
    }
}
