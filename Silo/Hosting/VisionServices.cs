using Ascension.Vision;
using Ascension.Vision.Skeletons;

namespace Ascension.Silo.Hosting;

/// <summary>The vision library, wired to configuration.</summary>
internal static class VisionServices
{
    public static IServiceCollection AddVision(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<VisionOptions>()
            .Bind(configuration.GetSection(VisionOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<ISkeletonExtractor, SkeletonExtractor>();
        return services;
    }
}
