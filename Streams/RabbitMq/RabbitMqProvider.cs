using Microsoft.Extensions.Logging;

namespace Ascension.Streams.RabbitMq;

/// <summary>What the parts of one stream provider share.</summary>
internal sealed record RabbitMqProvider(
    string Name,
    RabbitMqStreamOptions Options,
    RabbitMqTopology Topology,
    RabbitMqLink Link,
    BatchCodec Codec,
    RabbitMqStreamMetrics Metrics,
    TimeProvider Time,
    ILoggerFactory Loggers);
