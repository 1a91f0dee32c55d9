namespace Ascension.Api.Realtime.Feeds;

/// <summary>A feed with what keeps it going, and the connections that hold it open.</summary>
internal sealed class OpenFeed(UserFeed feed, SerialMailbox mailbox, EventSubscription subscription, ITimer poll)
    : IAsyncDisposable
{
    /// <summary>The feed.</summary>
    public UserFeed Feed { get; } = feed;

    /// <summary>Ids of the connections that hold it open; guarded by the lock of <see cref="UserFeeds"/>.</summary>
    public HashSet<string> Connections { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await poll.DisposeAsync();
        await mailbox.DisposeAsync();
        await subscription.DisposeAsync();
    }
}
