using System.Net;
using Ascension.Failure.Clients;
using Ascension.Failure.Hosting;
using Ascension.Failure.Media;

namespace Ascension.Failure;

/// <summary>An analysis that dies while it plans its ghost goes on with the ghost, not from the beginning.</summary>
public sealed class KilledGhostTests
{
    private static readonly Credentials Anna = Credentials.Of("anna");
    private static readonly Credentials Operator = Credentials.Of("operator");

    private static readonly (string Name, string Value)[] WithOperator =
        [("Operator__Email", Operator.Email), ("Operator__Password", Operator.Password)];

    /// <summary>A start and a finish: enough for a route, far too little to know the climb by.</summary>
    private static readonly (double X, double Y)[] Marks = [(0.4, 0.6), (0.5, 0.2)];

    [Fact]
    public async Task An_analysis_killed_before_its_ghost_completes_with_it_after_the_restart()
    {
        using var data = new ServiceFolder();
        Guid analysis;
        await using (var doomed = await ServiceProcess.StartAsync(
            data, [.. WithOperator, ("Testing__PauseBeforeStage", "Ghost")]))
        {
            using var climber = await Climber.RegisterAsync(doomed, Anna);
            await MakePremiumAsync(doomed, climber);
            var started = await climber.PostAsync("/v1/analysis/video/start", new
            {
                VideoId = await climber.UploadAsync(Sample.ShortClimb),
                RouteId = await MarkRouteAsync(climber),
                Ghost = true,
            });
            analysis = started.Expect(HttpStatusCode.Accepted).GetProperty("analysis_id").GetGuid();
            await climber.AwaitStageAsync(analysis, "ghost");
            await doomed.KillAsync();
        }

        await using var service = await ServiceProcess.StartAsync(data);
        using var returning = await Climber.SignInAsync(service, Anna);

        var status = await returning.AwaitEndAsync(analysis);
        Assert.Equal("completed", status.GetProperty("status").GetString());
        var ghost = (await returning.GetAsync($"/v1/analysis/video/{analysis}/ghost")).Expect(HttpStatusCode.OK);
        Assert.Equal("views_do_not_match", ghost.GetProperty("code").GetString());
        Assert.Empty(service.Errors);
    }

    private static async Task MakePremiumAsync(ServiceProcess service, Climber climber)
    {
        var me = (await climber.GetAsync("/v1/users/me")).Expect(HttpStatusCode.OK);

        // The operator's account is opened shortly after the start.
        await Waiting.UntilAsync("the operator's account", TimeSpan.FromSeconds(30), async () =>
            (await climber.PostAsync("/v1/auth/login", Operator)).Status == HttpStatusCode.OK ? "open" : null);
        using var operators = await Climber.SignInAsync(service, Operator);
        (await operators.PutAsync($"/v1/users/{me.GetProperty("id").GetGuid()}/tier", new { Tier = "premium" }))
            .Expect(HttpStatusCode.OK);
    }

    private static async Task<Guid> MarkRouteAsync(Climber climber)
    {
        var route = await Photo.UploadAsync(climber);
        List<string?> holds = [];
        foreach (var (x, y) in Marks)
        {
            var hold = await climber.PostAsync(
                $"/v1/routes/{route}/holds", new { Type = "jug", Position = new { X = x, Y = y } });
            holds.Add(hold.Expect(HttpStatusCode.Created).GetProperty("id").GetString());
        }

        (await climber.PutAsync($"/v1/routes/{route}/selection", new
        {
            HoldIds = holds,
            StartIds = holds[..1],
            FinishIds = holds[1..],
        })).Expect(HttpStatusCode.OK);
        return route;
    }
}
