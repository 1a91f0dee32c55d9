using Ascension.Api.Security;
using Ascension.Grains.Abstractions.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace Ascension.Benchmarks.FanOut;

/// <summary>A hub with nothing behind it: what SignalR leaves to reach.</summary>
[Authorize]
internal sealed class BareHub : Hub
{
    /// <summary>Path of the hub.</summary>
    public const string Path = "/v1/benchmark/hub";

    /// <summary>The group of a climber's connections.</summary>
    public static string GroupOf(UserId user) => $"bare:{user}";

    public override Task OnConnectedAsync() =>
        Groups.AddToGroupAsync(Context.ConnectionId, GroupOf(Context.User!.UserId));
}
