namespace Ascension.Api.Realtime.Feeds;

/// <summary>Where one hub connection stands.</summary>
internal sealed class FeedConnection(string id, long from, ITimer joinTimer) : IDisposable
{
    /// <summary>SignalR's id of the connection.</summary>
    public string Id { get; } = id;

    /// <summary>The connection has, or will have, every event after this one.</summary>
    public long From { get; set; } = from;

    /// <summary>It hears events live; before, it waits for its client to say where to begin.</summary>
    public bool IsLive { get; private set; }

    /// <summary>It hears events live from now on.</summary>
    public void GoLive()
    {
        IsLive = true;
        joinTimer.Dispose();
    }

    public void Dispose() => joinTimer.Dispose();
}
