using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Ascension.Integration.Hosting;

/// <summary>Waits for conditions, so that no test sleeps.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);

    /// <summary>Asks until the answer is the wanted one; a failure names the condition and the last answer.</summary>
    public static async Task<T> BecomesAsync<T>(
        Func<Task<T>> ask,
        Func<T, bool> wanted,
        [CallerArgumentExpression(nameof(wanted))] string condition = "")
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var answer = await ask();
            if (wanted(answer))
            {
                return answer;
            }

            Assert.True(watch.Elapsed < Patience, $"Waited {Patience} for: {condition}. Last answer: {answer}");
            await Task.Delay(LookEvery);
        }
    }

    /// <summary>Asks until there is an answer: while a cluster notices that a silo is dead, calls to it fail.</summary>
    public static async Task<T> AnswersAsync<T>(Func<Task<T>> ask)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (Exception exception) when (watch.Elapsed < Patience
                && exception is OrleansException or TimeoutException)
            {
                await Task.Delay(LookEvery);
            }
        }
    }
}
