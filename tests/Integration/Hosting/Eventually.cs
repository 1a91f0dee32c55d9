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
}
