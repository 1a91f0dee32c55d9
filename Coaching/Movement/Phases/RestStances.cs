using Ascension.Skeletons.Holds;

namespace Ascension.Coaching.Movement.Phases;

/// <summary>Finds when both hands are on jugs: where a climber could rest. Without a map there are none.</summary>
internal static class RestStances
{
    private const int BothHands = 2;

    public static IEnumerable<TickRange> Find(ClimbMovement climb)
    {
        var start = -1;
        for (var tick = climb.Window.Start; tick <= climb.Window.End + 1; tick++)
        {
            var isRest = tick <= climb.Window.End && climb.IsMapUsed && climb.Hands.Count(
                hand => hand.ContactAt(tick)?.Hold?.Type == HoldType.Jug) == BothHands;
            if (isRest)
            {
                start = start < 0 ? tick : start;
            }
            else if (start >= 0)
            {
                yield return new TickRange(start, tick - 1);
                start = -1;
            }
        }
    }
}
