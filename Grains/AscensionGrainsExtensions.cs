using Ascension.Coaching.Training.Catalogue;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Vision;
using Ascension.Grains.Analysis;
using Ascension.Grains.Clustering;
using Ascension.Grains.Diagnostics;
using Ascension.Grains.Ghosts;
using Ascension.Grains.Holds;
using Ascension.Grains.Media;
using Ascension.Grains.Placement;
using Ascension.Grains.Routes.Photos;
using Ascension.Grains.Scheduling;
using Ascension.Grains.Training;
using Ascension.Grains.Vision;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Placement;
using Orleans.Runtime.MembershipService.SiloMetadata;

namespace Ascension.Grains;

/// <summary>Adds the grains to a silo.</summary>
public static class AscensionGrainsExtensions
{
    /// <summary>
    /// Registers what the grains need, states the silo's vision pool, and starts the vision worker. The host brings
    /// the stores, the skeleton extractor, the hold detector, grain storage <c>ascension</c>, reminders and the stream
    /// provider.
    /// </summary>
    public static ISiloBuilder AddAscensionGrains(this ISiloBuilder silo, IConfiguration configuration)
    {
        silo.Services.AddOptions<VisionQueueOptions>()
            .Bind(configuration.GetSection(VisionQueueOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        silo.Services.AddOptions<AnalysisRunOptions>()
            .Bind(configuration.GetSection(AnalysisRunOptions.Section))
            .Validate(
                options => options.WatchdogPeriod >= TimeSpan.FromMinutes(1),
                "Ascension:Analysis:WatchdogPeriod must be at least one minute.")
            .ValidateOnStart();
        silo.Services.AddOptions<StageGateOptions>().Bind(configuration.GetSection(StageGateOptions.Section));
        AddServices(silo.Services);

        var pool = configuration[$"{VisionQueueOptions.Section}:{nameof(VisionQueueOptions.Pool)}"] ?? VisionPools.Cpu;
        silo.UseSiloMetadata(new Dictionary<string, string> { [VisionPools.MetadataKey] = pool });
        silo.Services.AddPlacementFilter<RequiresVisionSilo, VisionSiloFilter>(ServiceLifetime.Singleton);
        return silo;
    }

    private static void AddServices(IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IIdSource, UuidV7Source>();
        services.AddSingleton<AscensionMetrics>();
        services.AddSingleton<StageGate>();
        services.AddSingleton<CpuLimiter>();
        services.AddSingleton<UploadCheck>();
        services.AddSingleton<PhotoCheck>();
        services.AddSingleton<StoredSkeletons>();
        services.AddSingleton<StoredHolds>();
        services.AddSingleton<StoredFilms>();
        services.AddSingleton<FilmHoldStage>();
        services.AddSingleton<PhotoHoldStage>();
        services.AddSingleton<MovementStage>();
        services.AddSingleton<ClimbGhostStage>();
        services.AddSingleton<ProgressRecorder>();
        services.AddSingleton<AnalysisAnnouncer>();
        services.AddSingleton<AnalysisRunFactory>();
        services.AddSingleton<LeaseKeeperFactory>();
        services.AddSingleton<SkeletonJobRunner>();
        services.AddSingleton<HoldJobRunner>();
        AddTraining(services);
        services.AddSingleton<GhostStage>();
        services.AddHostedService<VisionWorker>();
        services.AddSingleton<UnfinishedAnalyses>();
        services.AddHostedService<StartedSilo>();
        services.AddHostedService<LostSilos>();
        services.AddHostedService<ProgressBacklog>();
    }

    private static void AddTraining(IServiceCollection services)
    {
        services.AddSingleton(ExerciseCatalogue.Default);
        services.AddSingleton<ClimberCalendar>();
        services.AddSingleton<GoalReader>();
        services.AddSingleton<AnalysedClimbs>();
        services.AddSingleton<ProgrammeFitter>();
        services.AddSingleton<PlanAnnouncer>();
        services.AddSingleton<PlanNotifier>();
    }
}
