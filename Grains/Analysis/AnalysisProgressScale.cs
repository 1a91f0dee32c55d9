using Ascension.Grains.Abstractions.Analysis;

namespace Ascension.Grains.Analysis;

/// <summary>From a stage's own progress to the whole analysis: shares follow what the stages cost.</summary>
internal static class AnalysisProgressScale
{
    public static int Percent(AnalysisStage stage, double fraction)
    {
        var (from, to) = stage switch
        {
            AnalysisStage.Queued => (0, 2),
            AnalysisStage.Downloading => (2, 5),
            AnalysisStage.SkeletonDetection => (5, 82),
            AnalysisStage.HoldDetection => (82, 88),
            AnalysisStage.Advice => (88, 94),
            AnalysisStage.Ghost => (94, 98),
            AnalysisStage.Saving => (98, 100),
            _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Unknown stage."),
        };
        return (int)(from + (to - from) * Math.Clamp(fraction, 0, 1));
    }
}
