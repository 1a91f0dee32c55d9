using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Events;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Integration.Hosting;

namespace Ascension.Integration.Accounts;

public sealed class UserGrainTests : IAsyncLifetime
{
    private static readonly AnalysisId Analysis = new(new Guid("0190a000-0000-7000-8000-00000000000a"));

    private ClimbCluster _cluster = null!;
    private UserId _climber;

    private IUserGrain User => _cluster.Grains.User(_climber);

    public async ValueTask InitializeAsync()
    {
        _cluster = await ClimbCluster.StartAsync();
        _climber = await _cluster.RegisterAsync();
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task An_address_belongs_to_one_account_until_it_is_released()
    {
        var claim = _cluster.Grains.EmailClaim(EmailAddress.Normalise("Lynn@Example.org "));
        var other = new UserId(new Guid("0190a000-0000-7000-8000-00000000000b"));

        Assert.True(await claim.TryClaimAsync(_climber));
        Assert.True(await claim.TryClaimAsync(_climber));
        Assert.False(await claim.TryClaimAsync(other));
        await claim.ReleaseAsync(other);
        Assert.Equal(_climber, await claim.GetOwnerAsync());
        await claim.ReleaseAsync(_climber);
        Assert.True(await claim.TryClaimAsync(other));
    }

    [Fact]
    public async Task Addresses_that_look_like_hexadecimal_keep_apart()
    {
        string[] addresses = ["a1", "0a1", "00a1", "a10"];
        foreach (var (address, index) in addresses.Select((a, i) => (a, i)))
        {
            var owner = new UserId(new Guid(index, 0, 0, new byte[8]));
            Assert.True(await _cluster.Grains.EmailClaim(EmailAddress.Normalise(address)).TryClaimAsync(owner));
        }
    }

    [Fact]
    public async Task Without_consent_nothing_is_analysed()
    {
        await User.SetConsentsAsync(new ConsentChoices(false, false, false));

        var refusal = await Assert.ThrowsAsync<AscensionException>(() => User.EnsureMayAnalyseAsync());

        Assert.Equal(ErrorCodes.ConsentRequired, refusal.Code);
    }

    [Fact]
    public async Task An_event_with_the_same_key_is_logged_once()
    {
        var completed = new AnalysisCompleted(Analysis, AnalysisState.Completed, 80);

        await User.AppendEventAsync("done", completed);
        await User.AppendEventAsync("done", completed);

        Assert.Equal(completed, Assert.Single((await User.ReadEventsAsync(0)).Events).Payload);
    }

    [Fact]
    public async Task Progress_is_numbered_with_the_other_events_and_only_the_latest_is_kept()
    {
        await User.PublishProgressAsync(new AnalysisProgressed(Analysis, 10, AnalysisStage.SkeletonDetection, null));
        await User.PublishProgressAsync(new AnalysisProgressed(Analysis, 20, AnalysisStage.SkeletonDetection, null));

        var latest = Assert.Single((await User.ReadEventsAsync(0)).Events);
        Assert.Equal(20, Assert.IsType<AnalysisProgressed>(latest.Payload).Progress);

        await User.AppendEventAsync("done", new AnalysisCompleted(Analysis, AnalysisState.Completed, 80));
        var end = Assert.Single((await User.ReadEventsAsync(0)).Events);
        Assert.IsType<AnalysisCompleted>(end.Payload);
        Assert.True(end.EventId > latest.EventId);
    }

    [Fact]
    public async Task A_client_that_was_away_too_long_is_told_to_start_anew()
    {
        for (var i = 0; i < 201; i++)
        {
            await User.AppendEventAsync($"done-{i}", new AnalysisCompleted(Analysis, AnalysisState.Completed, i % 100));
        }

        Assert.True((await User.ReadEventsAsync(0)).ResyncRequired);
        Assert.False((await User.ReadEventsAsync(1)).ResyncRequired);
    }
}
