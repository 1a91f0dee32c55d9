using Ascension.Grains.Abstractions.Identity;
using Ascension.Integration.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Ascension.Integration.Api;

/// <summary>One running service for the tests of a class, with limits that do not get in their way.</summary>
public sealed class ApiFixture : IAsyncLifetime
{
    public const string OperatorEmail = "operator@example.org";
    public const string OperatorPassword = "quiet feet at the control desk";

    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Ascension:RateLimits:AuthPerMinute"] = "100000",
        ["Ascension:RateLimits:UploadsPerMinute"] = "100000",
        ["Ascension:RateLimits:RequestsPerMinute"] = "1000000",
        ["Ascension:Operator:Email"] = OperatorEmail,
        ["Ascension:Operator:Password"] = OperatorPassword,
        ["Logging:LogLevel:Default"] = "Error",
    };

    public RunningService Service { get; private set; } = null!;

    public Uri Address => Service.Address;

    public IGrainFactory Grains => Service.Services.GetRequiredService<IGrainFactory>();

    public async ValueTask InitializeAsync() => Service = await RunningService.StartAsync(Settings);

    public ValueTask DisposeAsync() => Service.DisposeAsync();

    /// <summary>A client that has not signed in.</summary>
    public ApiClient CreateClient() => new(Address);

    /// <summary>A client with a new account that may analyse.</summary>
    public async Task<ApiClient> RegisterAsync()
    {
        var client = CreateClient();
        await client.RegisterAsync();
        return client;
    }

    /// <summary>A client signed in as the operator, whose account is opened shortly after the start.</summary>
    public async Task<ApiClient> SignInOperatorAsync()
    {
        var email = EmailAddress.Normalise(OperatorEmail);
        await Eventually.BecomesAsync(() => Grains.EmailClaim(email).GetOwnerAsync(), owner => owner is not null);
        var client = CreateClient();
        await Eventually.BecomesAsync(
            () => client.SignInAsync(OperatorEmail, OperatorPassword), answer => answer.Status == 200);
        return client;
    }
}
