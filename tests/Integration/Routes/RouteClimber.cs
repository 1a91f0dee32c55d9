using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Routes;
using Ascension.Integration.Api;
using Ascension.Integration.Hosting;

namespace Ascension.Integration.Routes;

/// <summary>A climber of a test cluster with the photo of a wall.</summary>
internal sealed class RouteClimber(ClimbCluster cluster, UserId id)
{
    private const string Jpeg = "image/jpeg";
    private static readonly UuidV7Source FreshIds = new(TimeProvider.System);

    public UserId Id => id;

    public static async Task<RouteClimber> RegisterAsync(ClimbCluster cluster) =>
        new(cluster, await cluster.RegisterAsync());

    public Task<RouteDetails> AnnounceAsync(long? length = null, string type = Jpeg, string? sha256 = null) =>
        cluster.Grains.Route(RouteId.Of(FreshIds.NewId())).RequestUploadAsync(
            new(id, "wall.jpg", length ?? SampleWall.Bytes.Length, type, sha256));

    public async Task PutAsync(RouteDetails route, byte[]? content = null, string type = Jpeg)
    {
        content ??= SampleWall.Bytes;
        using var upload = cluster.Objects.BeginUpload(type, content.Length);
        await upload.TryWriteAsync(content, CancellationToken.None);
        Assert.True(await upload.TryPublishAsync(route.ObjectKey, CancellationToken.None));
    }

    /// <summary>A route whose photo is there, but has not been looked at.</summary>
    public async Task<IRouteGrain> UploadAsync()
    {
        var route = await AnnounceAsync();
        await PutAsync(route);
        return cluster.Grains.Route(route.Id);
    }

    public Task<RouteHold> PlaceAsync(IRouteGrain route, double x, double y, string color = "yellow") =>
        route.AddHoldAsync(Hold(x, y) with { Color = color });

    public AddHold Hold(double x, double y) => new() { Caller = id, Type = "jug", Position = new(x, y) };

    public CorrectHold Correct(HoldId hold) => new() { Caller = id, Hold = hold };

    public SelectRoute Select(HoldId start, HoldId finish) =>
        new() { Caller = id, Color = "yellow", Start = [start], Finish = [finish] };

    public static async Task<AscensionException> RefusedAsync(Func<Task> ask) =>
        await Assert.ThrowsAsync<AscensionException>(ask);
}
