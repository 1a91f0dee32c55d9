namespace Ascension.Failure.Hosting;

/// <summary>Waits for conditions; a wait that is in vain says for what.</summary>
internal static class Waiting
{
    // Slower than the API allows requests to one climber.
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(150);

    /// <summary>Asks until there is an answer.</summary>
    /// <param name="what">What is waited for, for the time-out's message.</param>
    /// <param name="limit">How long at most.</param>
    /// <param name="ask">Null means not yet.</param>
    public static async Task<T> UntilAsync<T>(string what, TimeSpan limit, Func<Task<T?>> ask)
        where T : class
    {
        using var timer = new PeriodicTimer(Between);
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if (await ask() is { } answer)
            {
                return answer;
            }

            if (TimeProvider.System.GetElapsedTime(started) > limit)
            {
                throw new TimeoutException($"Waited {limit.TotalSeconds} s in vain: {what}.");
            }

            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Asks until the answer is yes.</summary>
    public static Task UntilAsync(string what, TimeSpan limit, Func<bool> ask) =>
        UntilAsync(what, limit, () => Task.FromResult(ask() ? what : null));
}
