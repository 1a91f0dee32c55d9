using Ascension.Grains.Accounts;

namespace Ascension.Unit.Grains;

public sealed class SignInGuardTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_first_attempts_are_free()
    {
        var guard = Attempts(4);

        Assert.False(guard.IsLocked(Now));
    }

    [Theory]
    [InlineData(5, 15)]
    [InlineData(6, 30)]
    [InlineData(7, 60)]
    [InlineData(11, 900)]
    [InlineData(200, 900)]
    public void Each_further_attempt_locks_twice_as_long_up_to_a_quarter_of_an_hour(int attempts, int seconds)
    {
        var guard = Attempts(attempts);

        Assert.Equal(Now.AddSeconds(seconds), guard.LockedUntil);
        Assert.True(guard.IsLocked(Now));
        Assert.False(guard.IsLocked(Now.AddSeconds(seconds)));
    }

    private static SignInGuard Attempts(int count) =>
        Enumerable.Range(0, count).Aggregate(new SignInGuard(), (guard, _) => guard.CountAttempt(Now));
}
