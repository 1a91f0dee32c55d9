using System.Threading.RateLimiting;
using Ascension.Api.Problems;
using Ascension.Grains.Abstractions.Errors;
using Microsoft.AspNetCore.RateLimiting;

namespace Ascension.Api.RateLimits;

/// <summary>Wires the built-in rate limiter.</summary>
internal static class RateLimitServices
{
    /// <summary>Adds the services.</summary>
    public static IServiceCollection AddRateLimits(this IServiceCollection services)
    {
        services.AddOptions<RateLimitOptions>().BindConfiguration(RateLimitOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<RequestRateLimiter>();
        services.AddSingleton<EmailRateLimiter>();
        services.AddRateLimiter(options => options.OnRejected = RejectAsync);
        services.AddOptions<RateLimiterOptions>()
            .Configure<RequestRateLimiter>((options, limiter) => options.GlobalLimiter = limiter.Limiter);
        return services;
    }

    /// <summary>Adds the limiter and its headers; after authentication, which tells climbers apart.</summary>
    public static IApplicationBuilder UseRateLimits(this IApplicationBuilder app)
    {
        var limiter = app.ApplicationServices.GetRequiredService<RequestRateLimiter>();
        app.Use((context, next) =>
        {
            RatePartition.Of(context);
            context.Response.OnStarting(() =>
            {
                limiter.Describe(context);
                return Task.CompletedTask;
            });
            return next(context);
        });
        return app.UseRateLimiter();
    }

    /// <summary>Says which allowance an endpoint draws on.</summary>
    public static TBuilder LimitRateAs<TBuilder>(this TBuilder builder, RateClass rateClass)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.WithMetadata(new RateClassMetadata(rateClass));
        return builder;
    }

    private static async ValueTask RejectAsync(OnRejectedContext rejected, CancellationToken stop)
    {
        TimeSpan? wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : null;
        await ProblemWriter.WriteAsync(rejected.HttpContext, ProblemCatalog.Of(ErrorCodes.RateLimited),
            "Too many requests: wait before trying again.", wait);
    }
}
