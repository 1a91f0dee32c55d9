namespace Ascension.Grains.Accounts;

/// <summary>Failed sign-ins of an account and the growing delay they earn.</summary>
internal sealed record SignInGuard
{
    private const int FreeAttempts = 5;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(15);

    public int FailedAttempts { get; init; }

    public DateTimeOffset? LockedUntil { get; init; }

    public bool IsLocked(DateTimeOffset now) => LockedUntil > now;

    /// <summary>Counts an attempt as failed; from the fifth on the account is locked, longer each time.</summary>
    public SignInGuard CountAttempt(DateTimeOffset now)
    {
        var failed = FailedAttempts + 1;
        if (failed < FreeAttempts)
        {
            return new SignInGuard { FailedAttempts = failed };
        }

        var doublings = Math.Min(failed - FreeAttempts, 16);
        var delay = TimeSpan.FromTicks(FirstDelay.Ticks << doublings);
        return new SignInGuard
        {
            FailedAttempts = failed,
            LockedUntil = now + (delay < LongestDelay ? delay : LongestDelay),
        };
    }
}
