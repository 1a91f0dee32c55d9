using Orleans.Providers.Streams.Common;
using Orleans.Streams;

namespace Ascension.Streams.RabbitMq;

/// <summary>Events of one stream that were published together, with the request context of their publisher.</summary>
[GenerateSerializer]
[Alias("ascension.streams.rabbitmq-batch")]
internal sealed class RabbitMqBatch(StreamId streamId, List<object> events, Dictionary<string, object>? context)
    : IBatchContainer
{
    [Id(0)]
    public StreamId StreamId { get; } = streamId;

    [Id(1)]
    public List<object> Events { get; } = events;

    /// <summary>Carries the trace of the publisher to the subscribers.</summary>
    [Id(2)]
    public Dictionary<string, object>? Context { get; } = context;

    /// <summary>Place among the batches its receiver has taken; empty until then.</summary>
    [Id(3)]
    public EventSequenceTokenV2 Token { get; set; } = new();

    public StreamSequenceToken SequenceToken => Token;

    public IEnumerable<Tuple<T, StreamSequenceToken>> GetEvents<T>() =>
        Events.OfType<T>().Select((item, index) =>
            Tuple.Create<T, StreamSequenceToken>(item, Token.CreateSequenceTokenForEvent(index)));

    public bool ImportRequestContext()
    {
        if (Context is null)
        {
            return false;
        }

        RequestContextExtensions.Import(Context);
        return true;
    }
}
