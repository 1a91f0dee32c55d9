using System.Security.Claims;
using Ascension.Api.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ascension.Unit.Api.Hosting;

/// <summary>A real Kestrel on a free loopback port, for parts of the API that stand on their own.</summary>
internal sealed class LoopbackHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LoopbackHost(WebApplication app)
    {
        _app = app;
        Client = new(new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.None })
        {
            BaseAddress = new(app.Urls.First()),
        };
    }

    public HttpClient Client { get; }

    public static async Task<LoopbackHost> StartAsync(
        Action<IServiceCollection> addServices, Action<WebApplication> use)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddProblems();
        addServices(builder.Services);
        var app = builder.Build();
        app.UseExceptionHandler();
        app.Use((context, next) =>
        {
            SignIn(context);
            return next(context);
        });
        app.UseRouting();
        use(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>Whoever names a user in the header <c>User</c> is that user.</summary>
    private static void SignIn(Microsoft.AspNetCore.Http.HttpContext context)
    {
        if (context.Request.Headers["User"] is [{ } user])
        {
            context.User = new(new ClaimsIdentity([new Claim("sub", user)], "test", "sub", "role"));
        }
    }
}
