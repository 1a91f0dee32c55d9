using System.Globalization;
using Ascension.Api.Hosting;
using Ascension.Api.Observability;
using Ascension.Grains.Abstractions.Identity;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace Ascension.Api.Realtime.Feeds;

/// <summary>Opens feeds.</summary>
internal sealed class FeedFactory(
    IClusterClient cluster,
    IHubContext<AnalysisHub> hub,
    IOptions<ApiOptions> options,
    ApiMetrics metrics,
    TimeProvider time,
    ILogger<UserFeed> logger)
{
    private long _opened;

    /// <summary>Opens the feed of a climber.</summary>
    public OpenFeed Open(UserId user)
    {
        SerialMailbox mailbox = new(logger);
        FeedOutlet outlet = new(hub, NameGroup(user), metrics, time);
        UserFeed feed = new(cluster.User(user).ReadEventsAsync, outlet, mailbox, metrics, time);
        EventSubscription subscription = new(cluster, user, feed.Offer, () => feed.Check(null), time, logger);
        var interval = options.Value.EventLogInterval;
        var poll = time.CreateTimer(_ => feed.Check(subscription.Suspect), null, interval, interval);
        subscription.Start();
        return new(feed, mailbox, subscription, poll);
    }

    /// <summary>Never twice the same: a feed that is closing must not reach the connections of the next one.</summary>
    private string NameGroup(UserId user) =>
        string.Create(CultureInfo.InvariantCulture, $"user:{user}:{Interlocked.Increment(ref _opened)}");
}
