using Microsoft.AspNetCore.SignalR.Client;

namespace Ascension.Demo.Live;

/// <summary>Tries to reconnect every second: the service is next door, and polling bridges the gap.</summary>
internal sealed class SteadyRetry : IRetryPolicy
{
    public TimeSpan? NextRetryDelay(RetryContext retryContext) => TimeSpan.FromSeconds(1);
}
