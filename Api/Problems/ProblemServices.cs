namespace Ascension.Api.Problems;

/// <summary>Registers problem details and the exception handler.</summary>
internal static class ProblemServices
{
    /// <summary>Adds the services.</summary>
    public static IServiceCollection AddProblems(this IServiceCollection services)
    {
        services.AddProblemDetails(options => options.CustomizeProblemDetails = ProblemWriter.Complete);
        services.AddExceptionHandler<ProblemExceptionHandler>();

        // Unreadable requests reach the exception handler instead of an empty 400.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        return services;
    }
}
