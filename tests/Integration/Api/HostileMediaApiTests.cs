using Ascension.Grains.Abstractions.Errors;
using Ascension.Integration.Hosting;

namespace Ascension.Integration.Api;

/// <summary>What harms a decoder fails one analysis, while another climber's completes beside it.</summary>
public sealed class HostileMediaApiTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Ascension:VisionQueue:Slots"] = "2",
        ["Ascension:RateLimits:AuthPerMinute"] = "100000",
        ["Ascension:RateLimits:UploadsPerMinute"] = "100000",
        ["Ascension:RateLimits:RequestsPerMinute"] = "1000000",
        ["Logging:LogLevel:Default"] = "Error",
    };

    private RunningService _service = null!;
    private ApiClient _victim = null!;
    private ApiClient _neighbour = null!;

    public async ValueTask InitializeAsync()
    {
        _service = await RunningService.StartAsync(Settings);
        _victim = new ApiClient(_service.Address);
        _neighbour = new ApiClient(_service.Address);
        await _victim.RegisterAsync();
        await _neighbour.RegisterAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _victim.Dispose();
        _neighbour.Dispose();
        await _service.DisposeAsync();
    }

    [Theory]
    [InlineData("SEGV")]
    [InlineData("STOP")]
    public async Task A_decoder_that_crashes_or_hangs_fails_its_own_analysis_only(string signal)
    {
        var path = await StartAsync(_victim, SampleClimb.Whole());
        var decoder = await DecoderProcess.FindAsync(_service.DataFolder);
        await DecoderProcess.SignalAsync(decoder, signal);

        await AssertFailsBesideAnotherAsync(path, ErrorCodes.MediaUnreadable);
        Assert.False(Directory.Exists($"/proc/{decoder}"), "The decoder still runs or was not buried.");
    }

    [Fact]
    public async Task Bombs_fail_their_own_analyses_only()
    {
        await AssertFailsBesideAnotherAsync(
            await StartAsync(_victim, await Bombs.GiganticPicturesAsync()), ErrorCodes.MediaTooLarge);
        await AssertFailsBesideAnotherAsync(
            await StartAsync(_victim, Bombs.HundredThousandTracks()), ErrorCodes.MediaUnreadable);
        await AssertFailsBesideAnotherAsync(
            await StartAsync(_victim, await Bombs.MillionFramesASecondAsync()), ErrorCodes.MediaTooLarge);
    }

    private static async Task<string> StartAsync(ApiClient client, byte[] video)
    {
        var id = await client.UploadAsync(video);
        var started = await client.PostAsync("/v1/analysis/video/start", new { VideoId = id });
        return started.Expect(202).Headers.Location!.ToString();
    }

    private static Task<ApiAnswer> EndAsync(ApiClient client, string path) => Eventually.BecomesAsync(
        () => client.GetAsync(path), answer => answer["status"] is not ("pending" or "processing"));

    private async Task AssertFailsBesideAnotherAsync(string path, string code)
    {
        var beside = await StartAsync(_neighbour, SampleClimb.Bytes);

        var failed = await EndAsync(_victim, path);
        var completed = await EndAsync(_neighbour, beside);

        Assert.Equal("failed", failed["status"]);
        Assert.Equal(code, failed.Json.GetProperty("error").GetProperty("code").GetString());
        Assert.Equal("completed", completed["status"]);
        await Eventually.BecomesAsync(() => _victim.GetAsync("/v1/users/me"), me => me["quota_used"] == "0");
        (await _victim.GetAsync("/health/ready")).Expect(200);
    }
}
