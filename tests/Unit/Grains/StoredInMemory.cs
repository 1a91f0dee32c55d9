namespace Ascension.Unit.Grains;

/// <summary>State of a grain that is written nowhere.</summary>
internal sealed class StoredInMemory<TState> : IPersistentState<TState>
    where TState : new()
{
    public TState State { get; set; } = new();

    public string? Etag => null;

    public bool RecordExists { get; private set; }

    public Task ReadStateAsync() => Task.CompletedTask;

    public Task WriteStateAsync()
    {
        RecordExists = true;
        return Task.CompletedTask;
    }

    public Task ClearStateAsync()
    {
        (State, RecordExists) = (new(), false);
        return Task.CompletedTask;
    }
}
