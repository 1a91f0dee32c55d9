namespace Ascension.Grains.Persistence;

internal static class PersistentStateExtensions
{
    /// <summary>
    /// Replaces and writes the state. When the write fails the old state stays in memory, so that what a grain says
    /// is never more than what is stored.
    /// </summary>
    public static async Task PersistAsync<TState>(this IPersistentState<TState> storage, TState next)
        where TState : class
    {
        var previous = storage.State;
        storage.State = next;
        try
        {
            await storage.WriteStateAsync();
        }
        catch
        {
            storage.State = previous;
            throw;
        }
    }
}
