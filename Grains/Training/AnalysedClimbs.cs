using Ascension.Coaching.Training.Programmes.Profiles;
using Ascension.Coaching.Training.Programmes.Rules;
using Ascension.Storage.Results;
using Microsoft.Extensions.Logging;

namespace Ascension.Grains.Training;

/// <summary>What the newest completed analyses say about a climber.</summary>
internal sealed class AnalysedClimbs(IResultStore results, ILogger<AnalysedClimbs> logger)
{
    public async Task<IReadOnlyList<AnalysedClimb>> ReadAsync(Guid climber, CancellationToken cancellationToken)
    {
        var page = await results.ListAnalysesAsync(
            climber, "completed", before: null, ProgrammeRules.Default.RecentAnalyses, cancellationToken);
        List<AnalysedClimb> climbs = [];
        foreach (var row in page.Items)
        {
            if (await ReadAsync(row, cancellationToken) is { } climb)
            {
                climbs.Add(climb);
            }
        }

        return climbs;
    }

    private async Task<AnalysedClimb?> ReadAsync(AnalysisRow row, CancellationToken cancellationToken)
    {
        var metrics = await results.ReadContentAsync(row.Id, row.UserId, OutputKind.Metrics, cancellationToken);
        var advice = await results.ReadContentAsync(row.Id, row.UserId, OutputKind.AdviceEnglish, cancellationToken);
        if (metrics is null || advice is null)
        {
            // Deleted a moment ago.
            return null;
        }

        try
        {
            var day = DateOnly.FromDateTime(row.CreatedAt.UtcDateTime);
            return AnalysedClimbReader.Read(row.Id, day, metrics, advice);
        }
        catch (InvalidDataException exception)
        {
            // A document that is damaged now will be so at every other try: the others still count.
            logger.LogError(exception, "Analysis {Analysis} adds nothing to its climber's programme.", row.Id);
            return null;
        }
    }
}
