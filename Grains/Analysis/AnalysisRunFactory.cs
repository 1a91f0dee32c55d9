using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Diagnostics;
using Ascension.Grains.Vision;
using Ascension.Storage.Results;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ascension.Grains.Analysis;

/// <summary>Puts together the parts of one analysis.</summary>
internal sealed class AnalysisRunFactory(
    IGrainFactory grains,
    IResultStore results,
    IIdSource ids,
    PhotoHoldStage holds,
    MovementStage movement,
    ClimbGhostStage ghost,
    AnalysisAnnouncer announcer,
    StageGate gate,
    AscensionMetrics metrics,
    IOptions<VisionQueueOptions> queueOptions,
    IOptions<AnalysisRunOptions> runOptions,
    TimeProvider time,
    ILogger<AnalysisRun> logger)
{
    public AnalysisWork Create(AnalysisId id, AnalysisJournal journal)
    {
        var progress = new AnalysisProgress(id, journal, grains, time, logger);
        var vision = new VisionStage(
            id, journal, progress, grains, results, ids, queueOptions.Value, runOptions.Value, time);
        var run = new AnalysisRun(
            id,
            journal,
            progress,
            vision,
            holds,
            movement,
            ghost,
            announcer,
            gate,
            grains,
            results,
            metrics,
            runOptions.Value,
            time,
            logger);
        return new AnalysisWork(id, journal, progress, vision, run);
    }
}
