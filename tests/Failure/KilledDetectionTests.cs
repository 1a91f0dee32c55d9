using System.Net;
using System.Text.Json;
using Ascension.Failure.Clients;
using Ascension.Failure.Hosting;
using Ascension.Failure.Media;

namespace Ascension.Failure;

/// <summary>A search for holds that dies with its process is done after the restart, and told once.</summary>
public sealed class KilledDetectionTests
{
    private static readonly Credentials Anna = Credentials.Of("anna");

    // Nobody but the watchdog wakes a search whose climber does not ask for it.
    private static readonly TimeSpan WatchdogLimit = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task A_search_killed_in_the_middle_is_done_once_after_the_restart()
    {
        using var data = new ServiceFolder();
        Guid image;
        Guid detection;
        await using (var doomed = await ServiceProcess.StartAsync(data, ("Testing__PauseBeforeStage", "HoldDetection")))
        {
            using var climber = await Climber.RegisterAsync(doomed, Anna);
            image = await Photo.UploadAsync(climber);
            var asked = (await climber.PostAsync("/v1/holds/detect", new { ImageId = image }))
                .Expect(HttpStatusCode.Accepted);
            Assert.Equal("processing", asked.GetProperty("status").GetString());
            detection = asked.GetProperty("detection_id").GetGuid();
            await doomed.KillAsync();
        }

        await using var service = await ServiceProcess.StartAsync(data);
        using var returning = await Climber.SignInAsync(service, Anna);

        // The event log is read and not the search, which asking would wake.
        var told = await Waiting.UntilAsync("the search is told", WatchdogLimit, async () =>
            await EventReplay.ReadAsync(returning) is var events && events.Any(one => one.Name == "HoldsDetected")
                ? events
                : null);
        var end = Assert.Single(told, one => one.Name == "HoldsDetected").Event;
        Assert.Equal(detection, end.GetProperty("detection_id").GetGuid());
        await AssertFoundAsync(returning, image, detection, end);
        Assert.Empty(service.Errors);
    }

    private static async Task AssertFoundAsync(Climber climber, Guid image, Guid detection, JsonElement end)
    {
        var found = (await climber.GetAsync($"/v1/holds/detections/{detection}")).Expect(HttpStatusCode.OK);
        Assert.Equal("completed", found.GetProperty("status").GetString());
        var holds = found.GetProperty("holds").GetArrayLength();
        Assert.Equal(end.GetProperty("hold_count").GetInt32(), holds);
        var route = (await climber.GetAsync($"/v1/routes/{image}")).Expect(HttpStatusCode.OK);
        Assert.Equal(holds, route.GetProperty("holds").GetArrayLength());
    }
}
