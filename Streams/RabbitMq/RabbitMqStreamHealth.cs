namespace Ascension.Streams.RabbitMq;

/// <summary>Whether a stream provider has its broker: a host asks it whether it is ready.</summary>
public sealed class RabbitMqStreamHealth
{
    private readonly TimeProvider _time;
    private volatile RabbitMqStreamState _state;

    internal RabbitMqStreamHealth(string provider, TimeProvider time)
    {
        _time = time;
        Provider = provider;
        _state = new(false, time.GetUtcNow(), "not connected yet");
    }

    /// <summary>Name of the stream provider.</summary>
    public string Provider { get; }

    /// <summary>Now.</summary>
    public RabbitMqStreamState State => _state;

    internal void Connected() => _state = new(true, _time.GetUtcNow(), null);

    internal void Lost(string problem)
    {
        var since = _state.IsConnected ? _time.GetUtcNow() : _state.Since;
        _state = new(false, since, problem);
    }

    internal void Blocked(string? problem) => _state = _state with { Problem = problem };
}
