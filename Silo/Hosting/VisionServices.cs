using Ascension.Grains.Abstractions.Vision;
using Ascension.Grains.Vision;
using Ascension.Vision;
using Ascension.Vision.Decoding;
using Ascension.Vision.Holds;
using Ascension.Vision.Models;
using Ascension.Vision.Skeletons;
using Ascension.Vision.Skeletons.Pose;
using Microsoft.Extensions.Options;

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
        services.AddSingleton<ModelCatalog>();
        services.AddSingleton<PoseNetwork>();
        services.AddSingleton<VideoDecoding>();
        services.AddSingleton<ISkeletonExtractor, SkeletonExtractor>();
        services.AddSingleton(provider => HoldNetworks.Open(
            provider.GetRequiredService<ModelCatalog>(),
            provider.GetRequiredService<IOptions<VisionOptions>>(),
            provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton<HoldDetector>();
        services.AddSingleton<IFilmHoldFinder>(provider => provider.GetRequiredService<HoldDetector>());
        return services;
    }

    /// <summary>Loads the models of a vision silo now, so that a broken one stops the start.</summary>
    public static void LoadVisionModels(this IServiceProvider services)
    {
        if (services.GetRequiredService<IOptions<VisionQueueOptions>>().Value.Pool != VisionPools.None)
        {
            services.GetRequiredService<ISkeletonExtractor>();
            services.GetRequiredService<HoldDetector>();
        }
    }
}
