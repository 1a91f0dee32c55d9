namespace Ascension.Coaching.Movement.Techniques;

/// <summary>Finds how long something lasts.</summary>
internal static class TickRuns
{
    /// <summary>
    /// The runs of ticks at which something holds, bridging short interruptions, that last long enough.
    /// </summary>
    /// <param name="within">Where to look.</param>
    /// <param name="shortest">Fewest ticks of a run.</param>
    /// <param name="longestFlicker">Most ticks of an interruption.</param>
    /// <param name="holds">Whether it holds at a tick.</param>
    public static IEnumerable<TickRange> Find(
        TickRange within, int shortest, int longestFlicker, Func<int, bool> holds)
    {
        var (start, last) = (-1, -1);
        for (var tick = within.Start; tick <= within.End; tick++)
        {
            if (holds(tick))
            {
                start = start < 0 ? tick : start;
                last = tick;
            }
            else if (start >= 0 && tick - last > longestFlicker)
            {
                if (last - start + 1 >= shortest)
                {
                    yield return new TickRange(start, last);
                }

                start = -1;
            }
        }

        if (start >= 0 && last - start + 1 >= shortest)
        {
            yield return new TickRange(start, last);
        }
    }
}
