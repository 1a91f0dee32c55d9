using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Ghosts;
using Ascension.Grains.Abstractions.Holds;
using Ascension.Grains.Abstractions.Media;
using Ascension.Grains.Abstractions.Operations;
using Ascension.Grains.Abstractions.Routes;
using Ascension.Grains.Abstractions.Training;
using Ascension.Grains.Abstractions.Vision;

namespace Ascension.Grains.Abstractions.Identity;

/// <summary>The only places where identities become grain keys.</summary>
public static class GrainFactoryExtensions
{
    extension(IGrainFactory grains)
    {
        /// <summary>The climber's account.</summary>
        public IUserGrain User(UserId id) => grains.GetGrain<IUserGrain>(id.Value);

        /// <summary>The claim on an e-mail address; the prefix keeps the key from parsing as hexadecimal.</summary>
        public IEmailClaimGrain EmailClaim(EmailAddress email) =>
            grains.GetGrain<IEmailClaimGrain>("email:" + email.Value);

        /// <summary>A video.</summary>
        public IVideoGrain Video(VideoId id) => grains.GetGrain<IVideoGrain>(id.Value);

        /// <summary>A wall photo and the route on it.</summary>
        public IRouteGrain Route(RouteId id) => grains.GetGrain<IRouteGrain>(id.Value);

        /// <summary>An analysis of a video.</summary>
        public IVideoAnalysisGrain Analysis(AnalysisId id) => grains.GetGrain<IVideoAnalysisGrain>(id.Value);

        /// <summary>A training goal and its programme.</summary>
        public ITrainingPlanGrain TrainingPlan(GoalId id) => grains.GetGrain<ITrainingPlanGrain>(id.Value);

        /// <summary>A ghost.</summary>
        public IGhostGrain Ghost(GhostId id) => grains.GetGrain<IGhostGrain>(id.Value);

        /// <summary>The comparison of a climb with a ghost.</summary>
        public IComparisonGrain Comparison(ComparisonId id) => grains.GetGrain<IComparisonGrain>(id.Value);

        /// <summary>A skeleton extraction job.</summary>
        public ISkeletonExtractionGrain SkeletonExtraction(VisionJobId id) =>
            grains.GetGrain<ISkeletonExtractionGrain>(id.Value);

        /// <summary>A search for holds in a photo.</summary>
        public IDetectionGrain Detection(DetectionId id) => grains.GetGrain<IDetectionGrain>(id.Value);

        /// <summary>A job that looks for holds.</summary>
        public IHoldDetectionGrain HoldDetection(VisionJobId id) => grains.GetGrain<IHoldDetectionGrain>(id.Value);

        /// <summary>The queue of a pool of vision silos.</summary>
        public IVisionQueueGrain VisionQueue(string pool) => grains.GetGrain<IVisionQueueGrain>(pool);

        /// <summary>The shard of the dead-letter office that keeps this analysis.</summary>
        public IDeadLetterGrain DeadLetters(AnalysisId id) => grains.DeadLetters(DeadLetterShards.ShardOf(id));

        /// <summary>A shard of the dead-letter office.</summary>
        /// <param name="shard">0 to <see cref="DeadLetterShards.Count"/> - 1.</param>
        public IDeadLetterGrain DeadLetters(int shard) => grains.GetGrain<IDeadLetterGrain>($"dead:{shard}");
    }
}
