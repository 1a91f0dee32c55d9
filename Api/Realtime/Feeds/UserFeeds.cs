using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Api.Realtime.Feeds;

/// <summary>The feeds of all climbers with open connections: one each, as long as there is a connection.</summary>
internal sealed class UserFeeds(FeedFactory factory)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<UserId, OpenFeed> _feeds = [];

    /// <summary>Adds a connection; the first one opens the feed.</summary>
    public async Task AttachAsync(UserId user, string connection, CancellationToken stop)
    {
        var open = Hold(user, connection);
        try
        {
            await open.Feed.AttachAsync(connection, stop);
        }
        catch
        {
            await DetachAsync(user, connection);
            throw;
        }
    }

    /// <summary>Replays to a connection what it missed.</summary>
    public Task ResumeAsync(UserId user, string connection, long last, CancellationToken stop) =>
        Find(user)?.Feed.ResumeAsync(connection, last, stop) ?? Task.CompletedTask;

    /// <summary>Removes a connection; the last one closes the feed. Doing so again changes nothing.</summary>
    public async Task DetachAsync(UserId user, string connection)
    {
        var (open, isLast) = Release(user, connection);
        if (open is not null)
        {
            await open.Feed.DetachAsync(connection);
            if (isLast)
            {
                await open.DisposeAsync();
            }
        }
    }

    private OpenFeed? Find(UserId user)
    {
        lock (_gate)
        {
            return _feeds.GetValueOrDefault(user);
        }
    }

    private OpenFeed Hold(UserId user, string connection)
    {
        lock (_gate)
        {
            if (!_feeds.TryGetValue(user, out var open))
            {
                open = _feeds[user] = factory.Open(user);
            }

            open.Connections.Add(connection);
            return open;
        }
    }

    private (OpenFeed? Open, bool IsLast) Release(UserId user, string connection)
    {
        lock (_gate)
        {
            if (!_feeds.TryGetValue(user, out var open) || !open.Connections.Remove(connection))
            {
                return (null, false);
            }

            var isLast = open.Connections.Count == 0;
            if (isLast)
            {
                _feeds.Remove(user);
            }

            return (open, isLast);
        }
    }
}
