using System.Runtime.CompilerServices;
using Ascension.Demo.Api;

namespace Ascension.Demo.Live;

/// <summary>Follows an analysis by the hub, and by asking whenever the hub is silent or gone.</summary>
internal sealed class AnalysisWatcher(AscensionClient client, AnalysisEvents events, TimeProvider time)
{
    private static readonly TimeSpan PatienceWithHub = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PatienceWithoutHub = TimeSpan.FromSeconds(1);

    /// <summary>What becomes known, until the analysis has ended.</summary>
    public async IAsyncEnumerable<AnalysisStatus> WatchAsync(
        Guid analysis, [EnumeratorCancellation] CancellationToken stop)
    {
        var status = await client.GetStatusAsync(analysis, stop);
        yield return status;
        while (!status.IsFinal)
        {
            status = await HearAsync(analysis, stop) ?? await client.GetStatusAsync(analysis, stop);
            yield return status;
        }
    }

    private async Task<AnalysisStatus?> HearAsync(Guid analysis, CancellationToken stop)
    {
        var patience = events.IsConnected ? PatienceWithHub : PatienceWithoutHub;
        using var silence = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, stop);
        try
        {
            await foreach (var news in events.News.ReadAllAsync(either.Token))
            {
                if (news.AnalysisId == analysis)
                {
                    return news.Status;
                }
            }
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return null;
        }

        return null;
    }
}
