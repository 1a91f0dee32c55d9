using Ascension.Demo.Accounts;
using Ascension.Demo.Api;
using Ascension.Demo.Live;
using Ascension.Demo.Screen;
using Spectre.Console;

namespace Ascension.Demo;

/// <summary>The whole path of one climb, as any client would walk it.</summary>
internal static class DemoRun
{
    public static async Task<int> RunAsync(
        DemoRequest request, IAnsiConsole console, TimeProvider time, CancellationToken stop)
    {
        using var http = new HttpClient { BaseAddress = request.Service };
        var session = await new AccountFile(request.Data).SignInAsync(new Session(http, time), stop);
        var client = new AscensionClient(http, session);
        console.MarkupLineInterpolated($"climber   [bold]{session.Account.Email}[/]");
        if (request.Photo is not null)
        {
            var photo = request.Photo.Name;
            console.MarkupLineInterpolated($"[yellow]photos are not analysed yet: {photo} is left aside[/]");
        }

        await using var events = await AnalysisEvents.ConnectAsync(request.Service, session, stop);
        var analysis = await UploadAndStartAsync(client, request.Video, console, stop);
        var final = await ProgressScreen.ShowAsync(console, new AnalysisWatcher(client, events, time), analysis, stop);
        if (final.Status != AnalysisStatus.Completed)
        {
            return ProblemScreen.Show(console, final);
        }

        ResultScreen.Show(
            console,
            final,
            await client.GetMetricsAsync(analysis, stop),
            await client.GetAdviceAsync(analysis, stop));
        ResultScreen.ShowWhereToLook(console, new Uri(request.Service, $"/#/analysis/{analysis}"), session.Account);
        return ExitCodes.Done;
    }

    private static async Task<Guid> UploadAndStartAsync(
        AscensionClient client, FileInfo video, IAnsiConsole console, CancellationToken stop)
    {
        var ticket = await client.RequestUploadAsync(video, stop);
        await client.UploadAsync(ticket, video, stop);
        console.MarkupLineInterpolated($"uploaded  [bold]{video.Name}[/] ({video.Length / 1e6:0.0} MB)");
        return (await client.StartAsync(ticket.VideoId, stop)).AnalysisId;
    }
}
