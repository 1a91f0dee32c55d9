namespace Ascension.Streams.RabbitMq;

/// <summary>Where a stream provider stands with its broker.</summary>
/// <param name="IsConnected">Whether there is a connection and everything is declared.</param>
/// <param name="Since">Since when.</param>
/// <param name="Problem">What keeps it from working; null when nothing does. Holds no secret.</param>
public sealed record RabbitMqStreamState(bool IsConnected, DateTimeOffset Since, string? Problem);
