using Ascension.Climbs.Choreography;

namespace Ascension.Climbs.Techniques;

/// <summary>All techniques that can be planted.</summary>
internal static class TechniqueCatalog
{
    private const int FirstCycle = 1;
    private const int LastCycle = 5;

    private static readonly IReadOnlyList<Func<int, Variation>> All =
    [
        cycle => new Flag(cycle),
        cycle => new DropKnee(cycle),
        cycle => new HeelHook(cycle),
        cycle => new ToeHook(cycle),
        cycle => new CrossThrough(cycle),
        cycle => new RockOver(cycle),
        cycle => new Dyno(cycle),
        cycle => new LockOff(cycle),
        cycle => new HandSwap(cycle),
        _ => new MantleFinish(),
    ];

    /// <summary>Some of them, in cycles of their own.</summary>
    public static IEnumerable<Variation> Draw(Random random, int count)
    {
        var cycles = Enumerable.Range(FirstCycle, LastCycle - FirstCycle + 1).ToArray();
        random.Shuffle(cycles);
        var kinds = All.ToArray();
        random.Shuffle(kinds);
        return kinds.Zip(cycles, (kind, cycle) => kind(cycle)).Take(count);
    }
}
