using Ascension.Grains.Persistence;

namespace Ascension.Grains.Analysis;

/// <summary>
/// The record of one analysis. The run and the calls of its grain interleave, so changes take turns here, and what
/// others read is only what has been written.
/// </summary>
internal sealed class AnalysisJournal(IPersistentState<AnalysisRecord> storage) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>The record as stored.</summary>
    public AnalysisRecord Record { get; private set; } = storage.State;

    /// <summary>Writes a change.</summary>
    /// <param name="change">Gives the next record, or null when the change no longer applies.</param>
    /// <returns>Whether something was written.</returns>
    public async Task<bool> TryChangeAsync(Func<AnalysisRecord, AnalysisRecord?> change)
    {
        await _turn.WaitAsync();
        try
        {
            if (change(Record) is not { } next)
            {
                return false;
            }

            await storage.PersistAsync(next);
            Record = next;
            return true;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
