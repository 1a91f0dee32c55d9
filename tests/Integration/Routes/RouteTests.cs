using System.Text.Json;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Routes;
using Ascension.Integration.Api;
using Ascension.Integration.Hosting;
using Ascension.Storage.Results;

namespace Ascension.Integration.Routes;

public sealed class RouteTests : IAsyncLifetime
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly Guid Run = Guid.Parse("22222222-2222-4222-8222-222222222222");

    private ClimbCluster _cluster = null!;
    private RouteClimber _climber = null!;

    public async ValueTask InitializeAsync()
    {
        _cluster = await ClimbCluster.StartAsync();
        _climber = await RouteClimber.RegisterAsync(_cluster);
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task A_photo_is_looked_at_when_it_is_first_needed()
    {
        var announced = await _climber.AnnounceAsync();
        var route = _cluster.Grains.Route(announced.Id);
        var before = await route.GetAsync(_climber.Id);
        await _climber.PutAsync(announced);

        var after = await route.GetAsync(_climber.Id);

        Assert.Equal((RouteState.AwaitingUpload, null), (before.State, before.Width));
        Assert.Equal(
            (RouteState.Uploaded, SampleWall.Width, SampleWall.Height, null),
            (after.State, after.Width, after.Height, after.ExpiresAt));
        Assert.True(after.Revision > before.Revision);
    }

    [Fact]
    public async Task Without_a_photo_there_is_nothing_to_put_holds_on()
    {
        var route = _cluster.Grains.Route((await _climber.AnnounceAsync()).Id);

        var placed = await RouteClimber.RefusedAsync(() => _climber.PlaceAsync(route, 0.5, 0.5));
        var required = await RouteClimber.RefusedAsync(() => route.RequirePhotoAsync(_climber.Id));
        Assert.Equal((ErrorCodes.UploadMissing, ErrorCodes.UploadMissing), (placed.Code, required.Code));
    }

    public static TheoryData<string, string> Misfits => new()
    {
        { "another length", ErrorCodes.UploadMismatch },
        { "another type", ErrorCodes.UploadMismatch },
        { "another hash", ErrorCodes.UploadMismatch },
        { "a text", ErrorCodes.UnsupportedMedia },
        { "half a header", ErrorCodes.MediaUnreadable },
        { "51 megapixels", ErrorCodes.MediaTooLarge },
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public async Task What_does_not_fit_is_refused_and_removed(string what, string code)
    {
        byte[] content = what switch
        {
            "a text" => "just some text, which is no photo"u8.ToArray(),
            "half a header" => SampleWall.Bytes[..20],
            "51 megapixels" => HugePng,
            _ => SampleWall.Bytes,
        };
        var announced = await _climber.AnnounceAsync(
            content.Length + (what == "another length" ? 1 : 0),
            sha256: what == "another hash" ? new string('0', 64) : null);
        await _climber.PutAsync(announced, content, what == "another type" ? "image/png" : "image/jpeg");

        var refusal = await RouteClimber.RefusedAsync(() => _cluster.Grains.Route(announced.Id).GetAsync(_climber.Id));

        Assert.Equal(code, refusal.Code);
        Assert.Null(await _cluster.Objects.StatAsync(announced.ObjectKey, Stop));
        Assert.Equal(
            RouteState.AwaitingUpload, (await _cluster.Grains.Route(announced.Id).GetAsync(_climber.Id)).State);
    }

    [Fact]
    public async Task A_photo_with_the_announced_hash_is_taken()
    {
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(SampleWall.Bytes));
        var announced = await _climber.AnnounceAsync(sha256: hash);
        await _climber.PutAsync(announced);

        var route = await _cluster.Grains.Route(announced.Id).RequirePhotoAsync(_climber.Id);

        Assert.Equal(RouteState.Uploaded, route.State);
    }

    [Fact]
    public async Task The_same_request_adds_one_hold()
    {
        var route = await _climber.UploadAsync();
        var add = _climber.Hold(0.5, 0.5) with { Request = Guid.Parse("11111111-1111-4111-8111-111111111111") };

        var (first, again) = (await route.AddHoldAsync(add), await route.AddHoldAsync(add));

        Assert.Equal(first.Id, again.Id);
        Assert.Single((await route.GetAsync(_climber.Id)).Holds);
    }

    [Fact]
    public async Task A_route_has_at_most_300_holds()
    {
        var route = await _climber.UploadAsync();
        await route.RecordHoldsAsync(new(_climber.Id, Run, [.. Enumerable.Range(0, 300).Select(Seen)]));

        var refusal = await RouteClimber.RefusedAsync(() => _climber.PlaceAsync(route, 0.5, 0.9));

        Assert.Equal(ErrorCodes.StateConflict, refusal.Code);
    }

    [Fact]
    public async Task What_a_model_found_is_corrected_beside_its_guess_and_recorded_once()
    {
        var route = await _climber.UploadAsync();
        var detection = new RecordHolds(_climber.Id, Run, [Seen(1), Seen(2)]);
        var found = (await route.RecordHoldsAsync(detection)).Holds[0];

        var corrected = await route.CorrectHoldAsync(_climber.Correct(found.Id) with { Type = "sloper" });
        await route.RecordHoldsAsync(detection);

        Assert.Equal(("crimp", false), (found.Type, found.ManuallyCorrected));
        Assert.Equal(
            ("sloper", true, "crimp"), (corrected.Type, corrected.ManuallyCorrected, corrected.Original?.Type));
        var holds = (await route.GetAsync(_climber.Id)).Holds;
        Assert.Equal(["sloper", "crimp"], holds.Select(hold => hold.Type));
    }

    [Fact]
    public async Task The_selection_says_where_the_route_starts_and_ends()
    {
        var route = await _climber.UploadAsync();
        var start = (await _climber.PlaceAsync(route, 0.4, 0.9)).Id;
        var middle = (await _climber.PlaceAsync(route, 0.5, 0.5)).Id;
        var finish = (await _climber.PlaceAsync(route, 0.6, 0.1)).Id;
        await _climber.PlaceAsync(route, 0.1, 0.1, "red");

        var selected = await route.SelectAsync(_climber.Select(start, finish));

        Assert.Equal([start, middle, finish], selected.Selection!.Holds);
        Assert.Equal(["start", null, "finish", null], selected.Holds.Select(hold => hold.Role));
        foreach (var refused in new Func<Task>[]
        {
            () => route.RemoveHoldAsync(_climber.Id, start),
            () => route.CorrectHoldAsync(_climber.Correct(start) with { Role = "foot" }),
            () => route.CorrectHoldAsync(_climber.Correct(middle) with { Role = "finish" }),
        })
        {
            Assert.Equal(ErrorCodes.StateConflict, (await RouteClimber.RefusedAsync(refused)).Code);
        }

        await route.CorrectHoldAsync(_climber.Correct(middle) with { Role = "foot" });
        await route.RemoveHoldAsync(_climber.Id, middle);
        Assert.Equal([start, finish], (await route.GetAsync(_climber.Id)).Selection!.Holds);
    }

    [Fact]
    public async Task An_abandoned_upload_is_forgotten_after_a_day()
    {
        var announced = await _climber.AnnounceAsync();
        await RemindAsync(announced.Id);
        Assert.Single((await ListAsync()).Items);

        _cluster.Time.Advance(TimeSpan.FromHours(25));
        await RemindAsync(announced.Id);

        Assert.Empty((await ListAsync()).Items);
        Assert.Equal(ErrorCodes.NotFound, (await RouteClimber.RefusedAsync(
            () => _cluster.Grains.Route(announced.Id).GetAsync(_climber.Id))).Code);
    }

    [Fact]
    public async Task A_photo_that_came_but_was_never_used_stays()
    {
        var announced = await _climber.AnnounceAsync();
        await _climber.PutAsync(announced);

        _cluster.Time.Advance(TimeSpan.FromHours(25));
        await RemindAsync(announced.Id);

        Assert.Equal("uploaded", Assert.Single((await ListAsync()).Items).Status);
    }

    [Fact]
    public async Task A_deleted_route_leaves_nothing_and_does_not_come_back()
    {
        var route = await _climber.UploadAsync();
        var details = await route.GetAsync(_climber.Id);

        await route.DeleteAsync(_climber.Id);

        Assert.Null(await _cluster.Objects.StatAsync(details.ObjectKey, Stop));
        Assert.Empty((await ListAsync()).Items);
        foreach (var refused in new Func<Task>[]
        {
            () => route.GetAsync(_climber.Id),
            () => route.DeleteAsync(_climber.Id),
            () => _climber.PlaceAsync(route, 0.5, 0.5),
            () => route.RequestUploadAsync(new(_climber.Id, "wall.jpg", 1, "image/jpeg", null)),
        })
        {
            Assert.Equal(ErrorCodes.NotFound, (await RouteClimber.RefusedAsync(refused)).Code);
        }
    }

    [Fact]
    public async Task A_stranger_finds_nothing()
    {
        var stranger = await RouteClimber.RegisterAsync(_cluster);
        var route = await _climber.UploadAsync();
        var hold = (await _climber.PlaceAsync(route, 0.5, 0.5)).Id;
        var before = JsonSerializer.Serialize(await route.GetAsync(_climber.Id));

        foreach (var refused in new Func<Task>[]
        {
            () => route.RequestUploadAsync(new(stranger.Id, "wall.jpg", 1, "image/jpeg", null)),
            () => route.GetAsync(stranger.Id),
            () => route.RequirePhotoAsync(stranger.Id),
            () => route.RecordHoldsAsync(new(stranger.Id, Guid.Empty, [])),
            () => stranger.PlaceAsync(route, 0.5, 0.5),
            () => route.CorrectHoldAsync(stranger.Correct(hold)),
            () => route.RemoveHoldAsync(stranger.Id, hold),
            () => route.SelectAsync(stranger.Select(hold, hold)),
            () => route.DeleteAsync(stranger.Id),
        })
        {
            Assert.Equal(ErrorCodes.NotFound, (await RouteClimber.RefusedAsync(refused)).Code);
        }

        Assert.Equal(before, JsonSerializer.Serialize(await route.GetAsync(_climber.Id)));
    }

    private static byte[] HugePng =>
    [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8,
        0, 0, 0x1B, 0xE9, 0, 0, 0x1B, 0xE9, 8, 2, 0, 0, 0, 0, 0, 0, 0,
    ];

    private static DetectedHold Seen(int number) => new()
    {
        Type = "crimp",
        Position = new(number / 400.0, 0.31),
        Box = new(number / 400.0, 0.3, 0.001, 0.02),
        Confidence = 0.8,
    };

    private Task<Page<RouteRow>> ListAsync() =>
        _cluster.Results.ListRoutesAsync(_climber.Id.Value, null, 10, Stop);

    private Task RemindAsync(RouteId route) => _cluster.Grains.GetGrain<IRouteGrain>(route.Value)
        .AsReference<IRemindable>().ReceiveReminder("abandoned-upload", default);
}
