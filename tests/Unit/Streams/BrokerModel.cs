using Ascension.Streams.RabbitMq;

namespace Ascension.Unit.Streams;

/// <summary>
/// A broker with one queue and a receiver's ledger in front of it. The broker hands out every message it has not seen
/// settled, anew on each channel, and checks all it is told.
/// </summary>
internal sealed class BrokerModel
{
    private const int Messages = 4;

    private readonly DeliveryLedger _ledger = new(1);
    private readonly Queue<string> _ready = new(Enumerable.Range(0, Messages).Select(number => $"m{number}"));
    private readonly Dictionary<ulong, string> _out = [];
    private readonly Dictionary<long, string> _agent = [];
    private readonly HashSet<string> _delivered = [];
    private readonly HashSet<string> _settled = [];
    private long _epoch;
    private ulong _tag;

    public BrokerModel() => _epoch = _ledger.BeginEpoch();

    public BrokerModel Step(byte move)
    {
        switch (move % 3)
        {
            case 0:
                HandOut();
                break;
            case 1:
                LoseConnection();
                break;
            default:
                SettleOne(move);
                break;
        }

        return this;
    }

    /// <summary>Lets everything run to its end.</summary>
    /// <returns>Whether each message was settled.</returns>
    public bool Finish()
    {
        LoseConnection();
        while (_ready.Count > 0)
        {
            HandOut();
        }

        while (_agent.Count > 0)
        {
            SettleOne(0);
        }

        return _settled.Count == Messages && _delivered.Count == Messages && _ledger.Count == 0 && _out.Count == 0;
    }

    private void HandOut()
    {
        if (!_ready.TryDequeue(out var message))
        {
            return;
        }

        _out.Add(++_tag, message);
        var (verdict, sequence) = _ledger.Admit(_epoch, _tag, message);
        switch (verdict)
        {
            case DeliveryVerdict.Deliver:
                Assert.True(_delivered.Add(message), $"{message} was delivered twice.");
                _agent.Add(sequence, message);
                break;
            case DeliveryVerdict.InHand:
                Assert.Equal(message, _agent[sequence]);
                break;
            case DeliveryVerdict.Acknowledge or DeliveryVerdict.Reject:
                Assert.DoesNotContain(sequence, _agent.Keys);
                Take(_tag, message);
                break;
            default:
                Assert.Fail($"{message} came by the present channel and was called {verdict}.");
                break;
        }
    }

    private void LoseConnection()
    {
        // Tags begin anew on each channel, so that an old one would be taken for another message's.
        var returned = _out.OrderBy(pair => pair.Key).Select(pair => pair.Value).Concat(_ready).ToList();
        _out.Clear();
        _ready.Clear();
        returned.ForEach(_ready.Enqueue);
        _tag = 0;
        _epoch = _ledger.BeginEpoch();
    }

    private void SettleOne(byte move)
    {
        if (_agent.Count == 0)
        {
            return;
        }

        var (sequence, message) = _agent.ElementAt(move % _agent.Count);
        _agent.Remove(sequence);
        var fate = move % 2 == 0 ? DeliveryVerdict.Acknowledge : DeliveryVerdict.Reject;
        if (_ledger.Settle(sequence, fate, DateTimeOffset.UnixEpoch) is { } tag)
        {
            Take(tag, message);
        }
    }

    private void Take(ulong tag, string message)
    {
        Assert.True(_out.Remove(tag, out var known), $"Tag {tag} is not out.");
        Assert.Equal(message, known);
        Assert.True(_settled.Add(message), $"{message} was settled twice.");
    }
}
