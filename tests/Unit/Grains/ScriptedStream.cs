using Orleans.Streams;

namespace Ascension.Unit.Grains;

/// <summary>A stream that publishes as a test says.</summary>
internal sealed class ScriptedStream<T>(Func<T, Task> publish) : IAsyncStream<T>
{
    public bool IsRewindable => false;

    public string ProviderName => "scripted";

    public StreamId StreamId { get; } = StreamId.Create("scripted", "stream");

    public Task OnNextAsync(T item, StreamSequenceToken? token = null) => publish(item);

    public Task OnErrorAsync(Exception ex) => throw Unsupported();

    public Task OnNextBatchAsync(IEnumerable<T> batch, StreamSequenceToken? token = null) => throw Unsupported();

    public Task<IList<StreamSubscriptionHandle<T>>> GetAllSubscriptionHandles() => throw Unsupported();

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer) => throw Unsupported();

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(
        IAsyncObserver<T> observer, StreamSequenceToken? token, string? filterData = null) => throw Unsupported();

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncBatchObserver<T> observer) => throw Unsupported();

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(
        IAsyncBatchObserver<T> observer, StreamSequenceToken? token) => throw Unsupported();

    public bool Equals(IAsyncStream<T>? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => StreamId.GetHashCode();

    public int CompareTo(IAsyncStream<T>? other) => throw Unsupported();

    private static NotSupportedException Unsupported() => new("Only publishing is scripted.");
}
