using Ascension.Coaching;
using Ascension.Coaching.Ghosts.Registration;
using Ascension.Coaching.Ghosts.Walls;
using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Ghosts;
using Ascension.Integration.Hosting;
using Ascension.Skeletons.Documents;
using Ascension.Skeletons.Holds;
using Ascension.Storage.Results;
using Microsoft.Extensions.DependencyInjection;

namespace Ascension.Integration.Api;

/// <summary>A real film found on a photo of its wall that was taken from the side.</summary>
public sealed class FilmOnPhotoTests(ApiFixture service) : IClassFixture<ApiFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_photo_from_the_side_is_matched_by_the_holds_that_film_and_photo_show()
    {
        using var climber = await service.RegisterAsync();
        await service.Grains.User(new(climber.UserId)).SetTierAsync(SubscriptionTier.Premium);
        var (route, holds) = await MarkedRoute.YellowAsync(climber, photo: WallPhoto.FromTheSide(degrees: 28));
        var video = await climber.UploadAsync(SampleClimb.Whole());

        var analysis = (await climber.PostAsync(
            "/v1/analysis/video/start", new { VideoId = video, RouteId = route, Ghost = true }))
            .Expect(202)["analysis_id"];
        await Eventually.BecomesAsync(
            () => climber.GetAsync($"/v1/analysis/video/{analysis}"), answer => answer["status"] == "completed");

        var ghost = (await climber.GetAsync($"/v1/analysis/video/{analysis}/ghost")).Expect(200);
        Assert.Equal("completed", ghost["status"]);
        await MarkedRoute.AssertHeldAsync(climber, analysis, holds);
        await AssertFoundByHoldsAsync(climber, analysis, route);
    }

    /// <summary>What is kept gives the route by the holds of film and photo, and not without the film's.</summary>
    private async Task AssertFoundByHoldsAsync(ApiClient climber, string analysis, string route)
    {
        var seen = await KeptAsync(climber, analysis, OutputKind.FilmHolds, json => HoldsDocumentCodec.Decode(json));
        Assert.Equal((HoldSource.Video, null), (seen.Source, seen.Code));
        Assert.InRange(seen.Holds.Count, 15, 60);
        var timeline = await KeptAsync(
            climber, analysis, OutputKind.Skeleton, json => SkeletonDocumentCodec.Decode(json).Timeline);
        var photo = await PhotoAsync(climber, route);
        ClimberBody body = new(null, [], []);

        Assert.Equal(FoundBy.Holds, ClimbRegistration.Find(timeline, seen.Holds, body, photo, Stop)?.By);
        Assert.NotEqual(FoundBy.Holds, ClimbRegistration.Find(timeline, [], body, photo, Stop)?.By);
    }

    private async Task<PhotoRoute> PhotoAsync(ApiClient climber, string route)
    {
        var details = await service.Grains.Route(new(Guid.Parse(route))).GetAsync(new(climber.UserId));
        var climbed = RouteReader.Read(details);
        return (climbed with { Wall = RouteReader.ReadWall(details, climbed.Scale) }).OnPhoto();
    }

    private async Task<T> KeptAsync<T>(
        ApiClient climber, string analysis, OutputKind kind, Func<byte[], T> read)
    {
        var results = service.Service.Services.GetRequiredService<IResultStore>();
        var kept = await results.ReadContentAsync(Guid.Parse(analysis), climber.UserId, kind, Stop);
        return read(kept!);
    }
}
