namespace Ascension.Streams.RabbitMq;

/// <summary>
/// What a receiver has been handed and has not settled. A delivery tag means something only on the channel it came
/// by, so it is kept together with the epoch of that channel; what is settled while there is no channel is remembered
/// by its message id and settled when the broker hands it out again. Safe to use from several threads.
/// </summary>
internal sealed class DeliveryLedger(long firstSequence)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<long, HeldBatch> _bySequence = [];
    private readonly Dictionary<string, HeldBatch> _byMessage = new(StringComparer.Ordinal);
    private long _nextSequence = firstSequence;
    private long _epoch;

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _bySequence.Count;
            }
        }
    }

    /// <summary>A new channel: all tags so far are void.</summary>
    public long BeginEpoch()
    {
        lock (_gate)
        {
            return ++_epoch;
        }
    }

    /// <summary>The broker has handed out a batch.</summary>
    public (DeliveryVerdict Verdict, long Sequence) Admit(long epoch, ulong tag, string messageId)
    {
        lock (_gate)
        {
            if (epoch != _epoch)
            {
                return (DeliveryVerdict.Stale, 0);
            }

            if (!_byMessage.TryGetValue(messageId, out var held))
            {
                held = new HeldBatch(_nextSequence++, messageId) { Tag = tag, Epoch = epoch };
                _bySequence.Add(held.Sequence, held);
                _byMessage.Add(messageId, held);
                return (DeliveryVerdict.Deliver, held.Sequence);
            }

            if (held.Fate is { } fate)
            {
                Forget(held);
                return (fate, held.Sequence);
            }

            (held.Tag, held.Epoch) = (tag, epoch);
            return (DeliveryVerdict.InHand, held.Sequence);
        }
    }

    /// <summary>The pulling agent has got a batch: from now on it ages.</summary>
    public void HandOver(long sequence, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_bySequence.TryGetValue(sequence, out var held))
            {
                held.Since ??= now;
            }
        }
    }

    /// <summary>Time that does not count, because the pulling agent did nothing with what it has.</summary>
    public void Excuse(TimeSpan pause)
    {
        lock (_gate)
        {
            foreach (var held in _bySequence.Values.Where(held => held.Fate is null))
            {
                held.Since += pause;
            }
        }
    }

    /// <summary>Decides the fate of a batch.</summary>
    /// <param name="sequence">The batch.</param>
    /// <param name="fate"><see cref="DeliveryVerdict.Acknowledge"/> or <see cref="DeliveryVerdict.Reject"/>.</param>
    /// <param name="now">Now.</param>
    /// <returns>The tag by which to tell the broker now; null when there is nothing to tell yet.</returns>
    public ulong? Settle(long sequence, DeliveryVerdict fate, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (!_bySequence.TryGetValue(sequence, out var held) || held.Fate is not null)
            {
                return null;
            }

            if (held.Epoch == _epoch)
            {
                Forget(held);
                return held.Tag;
            }

            (held.Fate, held.Since) = (fate, now);
            return null;
        }
    }

    /// <summary>Batches in hand since a moment or before it.</summary>
    public IReadOnlyList<long> InHandSince(DateTimeOffset moment)
    {
        lock (_gate)
        {
            return
            [
                .. _bySequence.Values
                    .Where(held => held.Fate is null && held.Since <= moment)
                    .Select(held => held.Sequence)
                    .Order(),
            ];
        }
    }

    /// <summary>Forgets what was settled before a moment and never came back: another receiver has got it.</summary>
    public void ForgetSettled(DateTimeOffset before)
    {
        lock (_gate)
        {
            var forgettable = _bySequence.Values.Where(held => held.Fate is not null && held.Since < before);
            foreach (var held in forgettable.ToList())
            {
                Forget(held);
            }
        }
    }

    private void Forget(HeldBatch held)
    {
        _bySequence.Remove(held.Sequence);
        _byMessage.Remove(held.MessageId);
    }
}
