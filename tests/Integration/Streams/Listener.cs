using System.Collections.Concurrent;
using Ascension.Integration.Hosting;
using Orleans.Streams;

namespace Ascension.Integration.Streams;

/// <summary>A subscriber that notes what it sees, and can be made to wait or to fail.</summary>
internal sealed class Listener : IAsyncObserver<int>
{
    private readonly ConcurrentQueue<int> _seen = new();

    /// <summary>Before it notes an event; it may wait or throw.</summary>
    public Func<int, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>Everything in the order of arrival.</summary>
    public IReadOnlyList<int> Seen => [.. _seen];

    /// <summary>As one that drops what it knows already, as the service does.</summary>
    public IReadOnlyList<int> Distinct => [.. _seen.Distinct()];

    public async Task OnNextAsync(int item, StreamSequenceToken? token = null)
    {
        await Before(item);
        _seen.Enqueue(item);
    }

    public Task OnErrorAsync(Exception ex) => Task.CompletedTask;

    /// <summary>Waits until these have arrived, and demands that they came in this order.</summary>
    public async Task GetsAsync(IEnumerable<int> wanted)
    {
        int[] numbers = [.. wanted];
        await Eventually.BecomesAsync(() => Task.FromResult(Distinct.Count), count => count >= numbers.Length);
        Assert.Equal(numbers, Distinct);
    }
}
