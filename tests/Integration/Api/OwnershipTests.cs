using Ascension.Grains.Abstractions.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ascension.Integration.Api;

/// <summary>Every endpoint there is, from the routing table, against who may not use it.</summary>
public sealed class OwnershipTests(ApiFixture service) : IClassFixture<ApiFixture>
{
    private EndpointDataSource Routes => service.Service.Services.GetRequiredService<EndpointDataSource>();

    private IEnumerable<(HttpMethod Method, RouteEndpoint Endpoint)> Operations =>
        from endpoint in Routes.Endpoints.OfType<RouteEndpoint>()
        where endpoint.RoutePattern.RawText!.StartsWith("/v1/", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select (new HttpMethod(method), endpoint);

    [Fact]
    public async Task Without_a_token_everything_but_signing_in_is_closed()
    {
        using var stranger = service.CreateClient();
        List<string> open = [];
        foreach (var (method, endpoint) in Operations)
        {
            var answer = await stranger.SendAsync(method, PathOf(endpoint, Guid.Empty), BodyOf(method));
            if (answer.Status != 401)
            {
                open.Add($"{method} {endpoint.RoutePattern.RawText}");
            }
        }

        Assert.Equal(
            ["POST /v1/auth/login", "POST /v1/auth/logout", "POST /v1/auth/refresh", "POST /v1/auth/register"],
            open.Order());
    }

    [Fact]
    public async Task What_is_somebody_elses_looks_like_what_does_not_exist()
    {
        using var owner = await service.RegisterAsync();
        using var stranger = await service.RegisterAsync();
        var video = Guid.Parse(await owner.UploadAsync(SampleClimb.Bytes));
        var analysis = (await owner.PostAsync("/v1/analysis/video/start", new { VideoId = video }))
            .Expect(202).Json.GetProperty("analysis_id").GetGuid();
        var route = Guid.Parse(await owner.UploadPhotoAsync(SampleWall.Bytes));
        var hold = (await owner.PostAsync($"/v1/routes/{route}/holds", AnyBody))
            .Expect(201).Json.GetProperty("id").GetGuid();
        var image = await owner.UploadPhotoAsync(SampleWall.Bytes);
        var detection = Guid.Parse(
            (await owner.PostAsync("/v1/holds/detect", new { ImageId = image }))["detection_id"]);
        var tried = 0;
        foreach (var (method, endpoint) in Operations.Where(o => o.Endpoint.RoutePattern.Parameters.Count > 0))
        {
            foreach (var id in new[] { video, analysis, route, hold, detection, owner.UserId, Guid.Empty })
            {
                var answer = await stranger.SendAsync(method, PathOf(endpoint, id), BodyOf(method));
                var isForOperators = endpoint.Metadata.OfType<IAuthorizeData>().Any(data => data.Policy is not null);
                Assert.True(
                    answer.Status == (isForOperators ? 403 : 404),
                    $"{method} {endpoint.RoutePattern.RawText} with {id}: {answer}");
                Assert.Equal(isForOperators ? ErrorCodes.Forbidden : ErrorCodes.NotFound, answer.Code);
                tried++;
            }
        }

        Assert.True(tried >= 40, $"Only {tried} combinations: the routing table was not read.");
        (await stranger.PostAsync("/v1/analysis/video/start", new { VideoId = video }))
            .ExpectProblem(404, ErrorCodes.NotFound);
        (await stranger.PostAsync("/v1/holds/detect", new { ImageId = image }))
            .ExpectProblem(404, ErrorCodes.NotFound);
        (await owner.GetAsync($"/v1/holds/detections/{detection}")).Expect(200);
        (await owner.GetAsync($"/v1/analysis/video/{analysis}")).Expect(200);
        (await owner.GetAsync($"/v1/videos/{video}")).Expect(200);
        Assert.Equal(1, (await owner.GetAsync($"/v1/routes/{route}")).Expect(200).Json.GetProperty("holds")
            .GetArrayLength());
    }

    [Fact]
    public async Task Lists_show_the_own_things_only()
    {
        using var owner = await service.RegisterAsync();
        using var stranger = await service.RegisterAsync();
        await owner.UploadAsync([0, 0, 0, 24, .. "ftypisom"u8]);
        await owner.UploadPhotoAsync(SampleWall.Bytes);

        Assert.Equal(1, Count(await owner.GetAsync("/v1/videos")));
        Assert.Equal(1, Count(await owner.GetAsync("/v1/routes")));
        Assert.Equal(0, Count(await stranger.GetAsync("/v1/videos")));
        Assert.Equal(0, Count(await stranger.GetAsync("/v1/routes")));
        Assert.Equal(0, Count(await stranger.GetAsync("/v1/analysis")));

        static int Count(ApiAnswer answer) => answer.Expect(200).Json.GetProperty("items").GetArrayLength();
    }

    [Fact]
    public async Task Operators_pages_are_closed_to_climbers()
    {
        using var climber = await service.RegisterAsync();

        Assert.Equal(403, (await climber.GetAsync("/dashboard/")).Status);
        climber.Token = null;
        Assert.Equal(401, (await climber.GetAsync("/dashboard/")).Status);
        Assert.Equal(302, (await climber.GetAsync("/dashboard/", ("Accept", "text/html"))).Status);
    }

    private static string PathOf(RouteEndpoint endpoint, Guid id) =>
        endpoint.RoutePattern.RawText!.Replace("{id:guid}", $"{id}", StringComparison.Ordinal);

    /// <summary>A body that is valid everywhere, so that only ownership can speak against the request.</summary>
    private static object AnyBody { get; } = new
    {
        Tier = "premium",
        Type = "jug",
        Position = new { X = 0.5, Y = 0.5 },
        Color = "yellow",
        StartIds = new[] { Guid.Empty },
        FinishIds = new[] { Guid.Empty },
    };

    private static object? BodyOf(HttpMethod method) =>
        method == HttpMethod.Get || method == HttpMethod.Delete ? null : AnyBody;
}
