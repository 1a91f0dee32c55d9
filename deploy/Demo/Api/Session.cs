using System.Net.Http.Headers;
using System.Net.Http.Json;
using Ascension.Demo.Accounts;

namespace Ascension.Demo.Api;

/// <summary>A signed-in climber; signs in again before the access token runs out.</summary>
internal sealed class Session(HttpClient http, TimeProvider time)
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private DemoAccount? _account;
    private string _token = "";
    private DateTimeOffset _renewAt;

    /// <summary>Who is signed in.</summary>
    public DemoAccount Account => _account ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>Opens an account and gives the consent an analysis needs.</summary>
    public async Task RegisterAsync(DemoAccount account, CancellationToken stop)
    {
        using var answer = await http.PostAsJsonAsync(
            "/v1/auth/register", new { account.Email, account.Password, FirstName = "Demo" }, Json.Options, stop);
        Accept(account, await answer.ReadAsync<Tokens>(stop));

        using var request = await CreateRequestAsync(HttpMethod.Put, "/v1/users/me/consents", stop);
        request.Content = JsonContent.Create(new { StorageAndAnalysis = true }, options: Json.Options);
        using var consent = await http.SendAsync(request, stop);
        await consent.EnsureAcceptedAsync(stop);
    }

    /// <summary>Signs in; false when the service does not know this account or its password.</summary>
    public async Task<bool> TrySignInAsync(DemoAccount account, CancellationToken stop)
    {
        try
        {
            await SignInAsync(account, stop);
            return true;
        }
        catch (ProblemException refusal) when (refusal.Code == "invalid_credentials")
        {
            return false;
        }
    }

    /// <summary>Whether the climber may still analyse this month.</summary>
    public async Task<bool> HasQuotaAsync(CancellationToken stop)
    {
        using var request = await CreateRequestAsync(HttpMethod.Get, "/v1/users/me", stop);
        using var answer = await http.SendAsync(request, stop);
        var profile = await answer.ReadAsync<Profile>(stop);
        return profile.QuotaUsed < profile.MonthlyQuota;
    }

    /// <summary>A token that is good for at least a minute.</summary>
    public async Task<string> GetTokenAsync(CancellationToken stop)
    {
        if (time.GetUtcNow() >= _renewAt)
        {
            await SignInAsync(Account, stop);
        }

        return _token;
    }

    /// <summary>A request in the climber's name.</summary>
    public async Task<HttpRequestMessage> CreateRequestAsync(HttpMethod method, string path, CancellationToken stop)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await GetTokenAsync(stop));
        return request;
    }

    private async Task SignInAsync(DemoAccount account, CancellationToken stop)
    {
        using var answer = await http.PostAsJsonAsync(
            "/v1/auth/login", new { account.Email, account.Password }, Json.Options, stop);
        Accept(account, await answer.ReadAsync<Tokens>(stop));
    }

    private void Accept(DemoAccount account, Tokens tokens)
    {
        _account = account;
        _token = tokens.AccessToken;
        _renewAt = time.GetUtcNow() + TimeSpan.FromSeconds(tokens.ExpiresIn) - Margin;
    }
}
