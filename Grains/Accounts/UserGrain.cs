using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Events;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Diagnostics;
using Ascension.Grains.Events;
using Ascension.Grains.Persistence;
using Microsoft.Extensions.Logging;
using Orleans.Streams;

namespace Ascension.Grains.Accounts;

internal sealed class UserGrain(
    [PersistentState("user", GrainStateStore.Name)] IPersistentState<UserState> account,
    [PersistentState("user-events", GrainStateStore.Name)] IPersistentState<UserEventLogState> eventLog,
    TimeProvider time,
    AscensionMetrics metrics,
    ILogger<UserGrain> logger) : Grain, IUserGrain
{
    private UserEventJournal? _journal;

    private UserId Id => new(this.GetPrimaryKey());

    private UserEventJournal Journal => _journal ??= new UserEventJournal(
        Id,
        eventLog,
        this.GetStreamProvider(UserEventStream.Provider)
            .GetStream<UserEventEnvelope>(UserEventStream.Namespace, Id.Value),
        time,
        logger);

    public async Task<UserProfile> RegisterAsync(RegisterUser command)
    {
        if (account.State.Email is null)
        {
            await account.PersistAsync(new UserState
            {
                Email = command.Email.Value,
                PasswordHash = command.PasswordHash,
                FirstName = command.FirstName,
                LastName = command.LastName,
                Locale = command.Locale,
                IsOperator = command.IsOperator,
                CreatedAt = time.GetUtcNow(),
            });
        }
        else if (account.State.Email != command.Email.Value)
        {
            throw new AscensionException(ErrorCodes.StateConflict, "The account belongs to another address.");
        }

        return Profile();
    }

    public Task<UserProfile> GetProfileAsync()
    {
        EnsureRegistered();
        return Task.FromResult(Profile());
    }

    public Task<UserProfile> UpdateProfileAsync(ProfilePatch patch) => ChangeAsync(state => state.Apply(patch));

    public Task<UserProfile> SetConsentsAsync(ConsentChoices choices) => ChangeAsync(
        state => state with { Consents = state.Consents.Choose(choices, time.GetUtcNow()) });

    public Task<UserProfile> SetTierAsync(SubscriptionTier tier) => ChangeAsync(state => state with { Tier = tier });

    public async Task<SignInChallenge> BeginSignInAsync()
    {
        EnsureRegistered();
        var now = time.GetUtcNow();
        if (account.State.SignIn.IsLocked(now))
        {
            return new SignInChallenge(account.State.PasswordHash, account.State.SignIn.LockedUntil);
        }

        await ChangeAsync(state => state with { SignIn = state.SignIn.CountAttempt(now) });
        return new SignInChallenge(account.State.PasswordHash, LockedUntil: null);
    }

    public Task<UserProfile> OpenSessionAsync(OpenSession command) => ChangeAsync(state => state with
    {
        SignIn = new SignInGuard(),
        Sessions = state.Sessions.Open(command.RefreshTokenHash, command.ExpiresAt, time.GetUtcNow()),
        PasswordHash = command.UpgradedPasswordHash ?? state.PasswordHash,
    });

    public async Task<UserProfile> RotateRefreshTokenAsync(RotateRefreshToken command)
    {
        if (account.State.Email is null)
        {
            throw InvalidToken();
        }

        var (next, granted) = account.State.Sessions.Rotate(
            command.PresentedHash, command.NextHash, command.ExpiresAt, time.GetUtcNow());
        var profile = await ChangeAsync(state => state with { Sessions = next });
        return granted ? profile : throw InvalidToken();
    }

    public async Task CloseSessionAsync(string refreshTokenHash)
    {
        if (account.State.Email is not null)
        {
            await ChangeAsync(state => state with { Sessions = state.Sessions.Close(refreshTokenHash) });
        }
    }

    public Task ChangePasswordAsync(string newPasswordHash) => ChangeAsync(state => state with
    {
        PasswordHash = newPasswordHash,
        Sessions = new SessionLedger(),
        SignIn = new SignInGuard(),
    });

    public Task EnsureMayAnalyseAsync()
    {
        EnsureRegistered();
        EnsureConsent();
        EnsureQuotaLeft(account.State.Quota.AsOf(time.GetUtcNow()));
        return Task.CompletedTask;
    }

    public Task EnsureConsentAsync()
    {
        EnsureRegistered();
        EnsureConsent();
        return Task.CompletedTask;
    }

    public async Task<SubscriptionTier> ReserveQuotaAsync(AnalysisId analysis)
    {
        EnsureRegistered();
        var quota = account.State.Quota.AsOf(time.GetUtcNow());
        if (!quota.Knows(analysis.Value))
        {
            EnsureConsent();
            EnsureQuotaLeft(quota);
            await ChangeAsync(state => state with { Quota = quota.Reserve(analysis.Value) });
        }

        return account.State.Tier;
    }

    public Task CommitQuotaAsync(AnalysisId analysis) => ChangeQuotaAsync(quota => quota.Commit(analysis.Value));

    public Task ReleaseQuotaAsync(AnalysisId analysis) => ChangeQuotaAsync(quota => quota.Release(analysis.Value));

    public Task<GoalId?> GetCurrentGoalAsync() =>
        Task.FromResult(account.State.Goal is { } goal ? new GoalId(goal) : (GoalId?)null);

    public async Task<GoalId?> AdoptGoalAsync(GoalId goal)
    {
        var previous = account.State.Goal;
        await ChangeAsync(state => state with { Goal = goal.Value });
        return previous is { } other && other != goal.Value ? new GoalId(other) : null;
    }

    public async Task DropGoalAsync(GoalId goal)
    {
        if (account.State.Goal == goal.Value)
        {
            await ChangeAsync(state => state with { Goal = null });
        }
    }

    public Task AppendEventAsync(string deduplicationKey, UserEvent payload) =>
        Journal.AppendAsync(deduplicationKey, payload);

    public Task PublishProgressAsync(AnalysisProgressed progress) => Journal.PublishProgressAsync(progress);

    public Task<UserEventPage> ReadEventsAsync(long lastEventId) => Task.FromResult(Journal.Read(lastEventId));

    private static AscensionException InvalidToken() =>
        new(ErrorCodes.TokenInvalid, "The refresh token is unknown, expired or was used before. Sign in again.");

    private UserProfile Profile() => account.State.ToProfile(Id, time.GetUtcNow());

    private async Task<UserProfile> ChangeAsync(Func<UserState, UserState> change)
    {
        EnsureRegistered();
        var next = change(account.State);
        if (next != account.State)
        {
            await account.PersistAsync(next);
        }

        return Profile();
    }

    private async Task ChangeQuotaAsync(Func<QuotaLedger, QuotaLedger> change)
    {
        if (account.State.Email is null)
        {
            return;
        }

        var current = account.State.Quota.AsOf(time.GetUtcNow());
        await ChangeAsync(state => state with { Quota = change(current) });
    }

    private void EnsureRegistered()
    {
        if (account.State.Email is null)
        {
            throw AscensionException.NotFound("account");
        }
    }

    private void EnsureConsent()
    {
        if (account.State.Consents.StorageAndAnalysis is null)
        {
            throw new AscensionException(
                ErrorCodes.ConsentRequired,
                "Agree to the storage and analysis of your videos first.");
        }
    }

    private void EnsureQuotaLeft(QuotaLedger quota)
    {
        var allowance = TierAllowance.Of(account.State.Tier).AnalysesPerMonth;
        if (quota.Used >= allowance)
        {
            metrics.QuotaRefused(account.State.Tier);
            throw new AscensionException(
                ErrorCodes.QuotaExceeded,
                $"All {allowance} analyses of this month are used. New ones come on {quota.ResetsAt:yyyy-MM-dd}.");
        }
    }
}
