namespace Ascension.Streams.RabbitMq;

/// <summary>
/// The broker has not taken a batch: it is gone, full, blocked or too slow. When it was too slow the batch may still
/// arrive.
/// </summary>
public sealed class StreamUnavailableException(string message, Exception? inner = null)
    : IOException(message, inner);
