namespace Ascension.Streams.RabbitMq;

/// <summary>A batch is larger than <see cref="RabbitMqStreamOptions.MaxBatchBytes"/>; trying again is no use.</summary>
public sealed class StreamBatchTooLargeException(string stream, int bytes, int most)
    : InvalidOperationException($"A batch for the stream {stream} takes {bytes} bytes; {most} are allowed.");
