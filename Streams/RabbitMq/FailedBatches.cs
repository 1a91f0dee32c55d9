using System.Collections.Concurrent;

namespace Ascension.Streams.RabbitMq;

/// <summary>Batches of one queue that a subscriber has failed to take, on their way to the receiver.</summary>
internal sealed class FailedBatches
{
    private readonly ConcurrentQueue<long> _sequences = new();

    public void Add(long sequence) => _sequences.Enqueue(sequence);

    public IEnumerable<long> TakeAll()
    {
        while (_sequences.TryDequeue(out var sequence))
        {
            yield return sequence;
        }
    }
}
