using Ascension.Grains.Abstractions.Events;
using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Accounts;

/// <summary>A climber: account, sessions, monthly quota, and the log of what they were told. Key: user id.</summary>
[Alias("ascension.user")]
public interface IUserGrain : IGrainWithGuidKey
{
    /// <summary>Opens the account; doing so again with the same address changes nothing.</summary>
    [Alias("register")]
    Task<UserProfile> RegisterAsync(RegisterUser command);

    /// <summary>The profile; <c>not_found</c> when there is no such account.</summary>
    [Alias("profile")]
    Task<UserProfile> GetProfileAsync();

    /// <summary>Changes the profile.</summary>
    [Alias("update-profile")]
    Task<UserProfile> UpdateProfileAsync(ProfilePatch patch);

    /// <summary>Records what the climber agrees to.</summary>
    [Alias("set-consents")]
    Task<UserProfile> SetConsentsAsync(ConsentChoices choices);

    /// <summary>Sets the subscription; operators only, checked by the caller.</summary>
    [Alias("set-tier")]
    Task<UserProfile> SetTierAsync(SubscriptionTier tier);

    /// <summary>
    /// Begins a sign-in. The attempt counts as failed until a session is opened, so parallel guesses cannot
    /// outrun the lock-out.
    /// </summary>
    [Alias("begin-sign-in")]
    Task<SignInChallenge> BeginSignInAsync();

    /// <summary>Opens a session and forgets failed attempts.</summary>
    [Alias("open-session")]
    Task<UserProfile> OpenSessionAsync(OpenSession command);

    /// <summary>
    /// Exchanges a refresh token. <c>token_invalid</c> when it is unknown or expired; a token that was already
    /// exchanged revokes its whole family first.
    /// </summary>
    [Alias("rotate")]
    Task<UserProfile> RotateRefreshTokenAsync(RotateRefreshToken command);

    /// <summary>Ends the session the refresh token belongs to; an unknown token is no error.</summary>
    [Alias("close-session")]
    Task CloseSessionAsync(string refreshTokenHash);

    /// <summary>Replaces the password and revokes every session.</summary>
    [Alias("change-password")]
    Task ChangePasswordAsync(string newPasswordHash);

    /// <summary>
    /// Throws <c>not_found</c>, <c>consent_required</c> or <c>quota_exceeded</c> when the climber may not start
    /// another analysis now; reserves nothing.
    /// </summary>
    [Alias("ensure-may-analyse")]
    Task EnsureMayAnalyseAsync();

    /// <summary>
    /// Throws <c>not_found</c> or <c>consent_required</c> when nothing of the climber's may be stored and analysed.
    /// </summary>
    [Alias("ensure-consent")]
    Task EnsureConsentAsync();

    /// <summary>Reserves a unit of this month's quota for an analysis; idempotent.</summary>
    [Alias("reserve-quota")]
    Task<SubscriptionTier> ReserveQuotaAsync(AnalysisId analysis);

    /// <summary>Spends the reserved unit for good; idempotent.</summary>
    [Alias("commit-quota")]
    Task CommitQuotaAsync(AnalysisId analysis);

    /// <summary>Gives a reserved unit back; idempotent; a spent unit stays spent.</summary>
    [Alias("release-quota")]
    Task ReleaseQuotaAsync(AnalysisId analysis);

    /// <summary>The training goal in force; null when there is none.</summary>
    [Alias("current-goal")]
    Task<GoalId?> GetCurrentGoalAsync();

    /// <summary>Puts a training goal in force; idempotent.</summary>
    /// <returns>The goal in force before, to be retired; null when there was none or it was this one.</returns>
    [Alias("adopt-goal")]
    Task<GoalId?> AdoptGoalAsync(GoalId goal);

    /// <summary>No training goal is in force any more, if this one was.</summary>
    [Alias("drop-goal")]
    Task DropGoalAsync(GoalId goal);

    /// <summary>Appends to the event log, persists, then publishes on the climber's stream.</summary>
    /// <param name="deduplicationKey">An event with this key is appended once.</param>
    /// <param name="payload">What happened.</param>
    [Alias("append-event")]
    Task AppendEventAsync(string deduplicationKey, UserEvent payload);

    /// <summary>Publishes progress: numbered like every event, but only the latest of an analysis is kept.</summary>
    [Alias("publish-progress")]
    Task PublishProgressAsync(AnalysisProgressed progress);

    /// <summary>Events after <paramref name="lastEventId"/>, oldest first.</summary>
    [Alias("read-events")]
    Task<UserEventPage> ReadEventsAsync(long lastEventId);
}
