using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Integration.Api;

public sealed class AccountApiTests(ApiFixture service) : IClassFixture<ApiFixture>
{
    private static readonly string[] Injuries = ["left_shoulder"];

    [Fact]
    public async Task A_new_account_is_signed_in_and_has_what_was_given()
    {
        using var client = service.CreateClient();
        var answer = await client.PostAsync("/v1/auth/register", new
        {
            Email = " new@example.org".Trim().ToUpperInvariant(),
            client.Password,
            FirstName = "Léa",
            Locale = "fr",
            Consents = new { StorageAndAnalysis = true },
        });
        client.Token = answer.Expect(201)["access_token"];

        var me = (await client.GetAsync("/v1/users/me")).Expect(200);

        Assert.Equal(("new@example.org", "Léa", "fr"), (me["email"], me["first_name"], me["locale"]));
        Assert.Equal(("freemium", "10", "0"), (me["subscription_tier"], me["monthly_quota"], me["quota_used"]));
        var consents = me.Json.GetProperty("consents");
        Assert.EndsWith("Z", consents.GetProperty("storage_and_analysis").GetString(), StringComparison.Ordinal);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, consents.GetProperty("marketing").ValueKind);
    }

    [Fact]
    public async Task An_e_mail_opens_one_account_whatever_its_case()
    {
        using var client = await service.RegisterAsync();
        var again = await client.PostAsync(
            "/v1/auth/register", new { Email = client.Email.ToUpperInvariant(), client.Password });

        again.ExpectProblem(409, ErrorCodes.EmailTaken);
    }

    [Fact]
    public async Task Of_many_who_register_one_e_mail_at_once_one_wins_and_only_their_password_opens_it()
    {
        using var client = service.CreateClient();
        string[] passwords = [.. Enumerable.Range(0, 8).Select(i => $"password of my very own {i}")];
        var answers = await Task.WhenAll(passwords.Select(Password =>
            client.PostAsync("/v1/auth/register", new { Email = "race@example.org", Password })));

        var winner = Assert.Single(Enumerable.Range(0, answers.Length), i => answers[i].Status == 201);
        for (var i = 0; i < answers.Length; i++)
        {
            Assert.Equal(i == winner ? 201 : 409, answers[i].Status);
        }

        (await client.SignInAsync("race@example.org", passwords[winner])).Expect(200);
    }

    [Fact]
    public async Task An_e_mail_whose_registration_died_half_way_is_not_lost()
    {
        var email = EmailAddress.Normalise("orphan@example.org");
        await service.Grains.EmailClaim(email).TryClaimAsync(new(new Guid("0190a000-0000-7000-8000-00000000dead")));
        using var client = service.CreateClient();

        (await client.PostAsync("/v1/auth/register", new { Email = email.Value, client.Password })).Expect(201);
    }

    [Fact]
    public async Task Every_wrong_field_is_named()
    {
        using var client = service.CreateClient();
        var answer = await client.PostAsync(
            "/v1/auth/register", new { Email = "nobody", Password = "short", FirstName = "two\nlines", Locale = "de" });

        var errors = answer.ExpectProblem(400, ErrorCodes.InvalidRequest).Json.GetProperty("errors");
        Assert.Equal(
            ["email", "first_name", "locale", "password"], errors.EnumerateObject().Select(e => e.Name).Order());
    }

    [Theory]
    [InlineData("{", "application/json", 400, ErrorCodes.InvalidRequest)]
    [InlineData("", "application/json", 400, ErrorCodes.InvalidRequest)]
    [InlineData("null", "application/json", 400, ErrorCodes.InvalidRequest)]
    [InlineData("{\"email\": 5}", "application/json", 400, ErrorCodes.InvalidRequest)]
    [InlineData("email=a", "application/x-www-form-urlencoded", 415, ErrorCodes.UnsupportedMedia)]
    public async Task What_cannot_be_read_is_a_problem_too(string body, string type, int status, string code)
    {
        using var client = service.CreateClient();
        using StringContent content = new(body, System.Text.Encoding.UTF8, type);

        (await client.PostAsync("/v1/auth/login", content)).ExpectProblem(status, code);
    }

    [Fact]
    public async Task A_body_beyond_64_KiB_is_refused()
    {
        using var client = service.CreateClient();
        var answer = await client.PostAsync(
            "/v1/auth/login", new { Email = new string('a', 65 * 1024), Password = "x" });

        answer.ExpectProblem(413, ErrorCodes.InvalidRequest);
    }

    [Fact]
    public async Task An_unknown_e_mail_and_a_wrong_password_look_the_same()
    {
        using var client = await service.RegisterAsync();
        var wrong = await client.SignInAsync(password: "not the password at all");
        var unknown = await client.SignInAsync("nobody@example.org");

        wrong.ExpectProblem(401, ErrorCodes.InvalidCredentials);
        unknown.ExpectProblem(401, ErrorCodes.InvalidCredentials);
        Assert.Equal(wrong["detail"], unknown["detail"]);
    }

    [Fact]
    public async Task Guessing_locks_the_account_even_for_the_right_password()
    {
        using var client = await service.RegisterAsync();
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(i => client.SignInAsync(password: $"guess number {i}")));

        var locked = await client.SignInAsync();

        Assert.Contains(answers, answer => answer.Status == 401);
        locked.ExpectProblem(429, ErrorCodes.AccountLocked);
        Assert.InRange(locked.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 900);
    }

    [Fact]
    public async Task A_refresh_token_works_once_and_its_reuse_ends_the_session()
    {
        using var client = await service.RegisterAsync();
        var first = client.RefreshToken;
        (await client.RefreshAsync()).Expect(200);
        var second = client.RefreshToken;

        (await client.RefreshAsync(first)).ExpectProblem(401, ErrorCodes.TokenInvalid);
        (await client.RefreshAsync(second)).ExpectProblem(401, ErrorCodes.TokenInvalid);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_made_up_refresh_token_is_refused_and_may_be_signed_out(string token)
    {
        using var client = service.CreateClient();

        (await client.RefreshAsync(token)).ExpectProblem(401, ErrorCodes.TokenInvalid);
        (await client.PostAsync("/v1/auth/logout", new { RefreshToken = token })).Expect(204);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        using var client = await service.RegisterAsync();
        (await client.PostAsync("/v1/auth/logout", new { client.RefreshToken })).Expect(204);

        (await client.RefreshAsync()).ExpectProblem(401, ErrorCodes.TokenInvalid);
    }

    [Fact]
    public async Task Changing_the_password_needs_the_old_one_and_ends_every_session()
    {
        using var client = await service.RegisterAsync();
        const string Next = "five words high on the wall";
        (await client.PutAsync("/v1/users/me/password", new { Old = "wrong", New = Next }))
            .ExpectProblem(401, ErrorCodes.InvalidCredentials);
        (await client.PutAsync("/v1/users/me/password", new { Old = client.Password, New = "password1234" }))
            .ExpectProblem(400, ErrorCodes.InvalidRequest);

        (await client.PutAsync("/v1/users/me/password", new { Old = client.Password, New = Next })).Expect(204);

        (await client.RefreshAsync()).ExpectProblem(401, ErrorCodes.TokenInvalid);
        (await client.SignInAsync()).ExpectProblem(401, ErrorCodes.InvalidCredentials);
        (await client.SignInAsync(password: Next)).Expect(200);
    }

    [Fact]
    public async Task A_patch_changes_what_it_names_and_nothing_else()
    {
        using var client = await service.RegisterAsync();
        await PatchAsync(new { FirstName = "Léa", Level = "6c", Morphology = new { HeightCm = 168.5 } });

        var me = await PatchAsync(new { Injuries, BirthYear = 1998 });

        Assert.Equal(("Léa", "6c", "1998"), (me["first_name"], me["level"], me["birth_year"]));
        Assert.Equal(168.5, me.Json.GetProperty("morphology").GetProperty("height_cm").GetDouble());
        Assert.Equal("left_shoulder", me.Json.GetProperty("injuries")[0].GetString());

        async Task<ApiAnswer> PatchAsync(object patch) =>
            (await client.SendAsync(HttpMethod.Patch, "/v1/users/me", patch)).Expect(200);
    }

    [Fact]
    public async Task Without_consent_nothing_can_be_uploaded()
    {
        using var client = await service.RegisterAsync();
        (await client.PutAsync("/v1/users/me/consents", new { Marketing = true })).Expect(200);
        var answer = await client.PostAsync(
            "/v1/analysis/video/request-upload", new { FileName = "climb.mp4", FileSize = 10 });

        answer.ExpectProblem(403, ErrorCodes.ConsentRequired);
    }
}
