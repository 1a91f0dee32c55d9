using Ascension.Storage.Idempotency;
using Microsoft.Extensions.Time.Testing;

namespace Ascension.Unit.Storage.Idempotency;

/// <summary>What every idempotency store must do; a provider's tests derive from this.</summary>
public abstract class IdempotencyStoreContract
{
    private const string Scope = "climber";
    private const string Fingerprint = "POST /v1/analysis 5d41";

    private static readonly RecordedAnswer Created = new(201, "application/json", "/v1/thing/1", [1, 2, 3]);

    private readonly Guid _key = Ids.New();

    protected FakeTimeProvider Time { get; } = new(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    protected abstract IIdempotencyStore Store { get; }

    protected static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_request_is_handled_and_the_second_gets_its_answer()
    {
        Assert.Equal(IdempotencyClaim.First, await ClaimAsync());
        await Store.AnswerAsync(Scope, _key, Created, Cancelled);

        var (claim, answer) = await Store.ClaimAsync(Scope, _key, Fingerprint, Cancelled);

        Assert.Equal(IdempotencyClaim.Answered, claim);
        Assert.NotNull(answer);
        Assert.Equivalent(Created, answer);
    }

    [Fact]
    public async Task An_answer_without_type_location_or_body_is_repeated_so()
    {
        await ClaimAsync();
        await Store.AnswerAsync(Scope, _key, new(204, null, null, []), Cancelled);

        var (_, answer) = await Store.ClaimAsync(Scope, _key, Fingerprint, Cancelled);

        Assert.Equivalent(new RecordedAnswer(204, null, null, []), answer);
    }

    [Fact]
    public async Task A_request_under_way_is_not_started_twice()
    {
        await ClaimAsync();
        Time.Advance(TimeSpan.FromSeconds(59));

        Assert.Equal(IdempotencyClaim.InProgress, await ClaimAsync());
    }

    [Fact]
    public async Task A_claim_of_a_dead_process_is_taken_over_after_a_minute()
    {
        await ClaimAsync();
        Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(IdempotencyClaim.First, await ClaimAsync());
        Assert.Equal(IdempotencyClaim.InProgress, await ClaimAsync());
    }

    [Fact]
    public async Task The_key_with_another_request_is_a_mismatch_at_any_time()
    {
        await ClaimAsync();
        Assert.Equal(IdempotencyClaim.Mismatch, await ClaimAsync(fingerprint: "other"));
        await Store.AnswerAsync(Scope, _key, Created, Cancelled);
        Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(IdempotencyClaim.Mismatch, await ClaimAsync(fingerprint: "other"));
    }

    [Fact]
    public async Task Users_do_not_share_keys()
    {
        await ClaimAsync();

        Assert.Equal(IdempotencyClaim.First, await ClaimAsync(scope: "another"));
    }

    [Fact]
    public async Task An_abandoned_key_can_be_used_at_once()
    {
        await ClaimAsync();
        await Store.AbandonAsync(Scope, _key, Cancelled);

        Assert.Equal(IdempotencyClaim.First, await ClaimAsync(fingerprint: "other"));
    }

    [Fact]
    public async Task An_answered_key_cannot_be_abandoned()
    {
        await ClaimAsync();
        await Store.AnswerAsync(Scope, _key, Created, Cancelled);

        await Store.AbandonAsync(Scope, _key, Cancelled);

        Assert.Equal(IdempotencyClaim.Answered, await ClaimAsync());
    }

    [Fact]
    public async Task The_first_answer_stays()
    {
        await ClaimAsync();
        await Store.AnswerAsync(Scope, _key, Created, Cancelled);
        await Store.AnswerAsync(Scope, _key, new(500, null, null, []), Cancelled);

        var (_, answer) = await Store.ClaimAsync(Scope, _key, Fingerprint, Cancelled);

        Assert.Equal(201, answer?.StatusCode);
    }

    [Fact]
    public async Task A_key_is_remembered_for_24_hours_and_no_longer()
    {
        await ClaimAsync();
        await Store.AnswerAsync(Scope, _key, Created, Cancelled);
        Time.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.Equal(IdempotencyClaim.Answered, await ClaimAsync());

        Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(IdempotencyClaim.First, await ClaimAsync(fingerprint: "other"));
        Assert.Equal(IdempotencyClaim.InProgress, await ClaimAsync(fingerprint: "other"));
    }

    [Fact]
    public async Task Of_many_requests_at_once_one_is_first()
    {
        var claims = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => ClaimAsync(), Cancelled)));

        Assert.Single(claims, IdempotencyClaim.First);
        Assert.Equal(31, claims.Count(claim => claim == IdempotencyClaim.InProgress));
    }

    private async Task<IdempotencyClaim> ClaimAsync(string scope = Scope, string fingerprint = Fingerprint) =>
        (await Store.ClaimAsync(scope, _key, fingerprint, Cancelled)).Claim;
}
