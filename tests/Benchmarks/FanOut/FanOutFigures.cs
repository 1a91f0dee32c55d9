namespace Ascension.Benchmarks.FanOut;

/// <summary>How events of one source reach their connections.</summary>
/// <param name="Source">What makes them.</param>
/// <param name="Climbers">Climbers whose events they are.</param>
/// <param name="ConnectionsEach">Connections of each climber.</param>
/// <param name="MessagesPerSecond">Messages received a second, pressed.</param>
/// <param name="EventsPerSecond">Events a second, pressed.</param>
/// <param name="ShareOfBare">Messages a second as a share of the bare hub's; null for that one.</param>
/// <param name="MessageProcessorUs">Processor microseconds a message, of server and connections, pressed.</param>
/// <param name="P50Ms">Median from the cause to a connection, at leisure.</param>
/// <param name="P95Ms">95th percentile of the same.</param>
/// <param name="P99Ms">99th percentile of the same.</param>
internal sealed record FanOutFigures(
    string Source,
    int Climbers,
    int ConnectionsEach,
    double MessagesPerSecond,
    double EventsPerSecond,
    double? ShareOfBare,
    double MessageProcessorUs,
    double P50Ms,
    double P95Ms,
    double P99Ms);
