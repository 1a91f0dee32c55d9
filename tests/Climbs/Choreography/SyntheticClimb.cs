using Ascension.Climbs.Faults;
using Ascension.Climbs.Motion;
using Ascension.Climbs.Techniques;
using Ascension.Climbs.Truth;
using Ascension.Climbs.Walls;
using Ascension.Coaching.Movement;
using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Movement;

namespace Ascension.Climbs.Choreography;

/// <summary>A generated climb: a body in motion, its wall, and what really happened.</summary>
public sealed class SyntheticClimb
{
    private readonly Choreographer _choreographer;

    private SyntheticClimb(Choreographer choreographer) => _choreographer = choreographer;

    public double DurationSeconds => _choreographer.Now;

    public GroundTruth Truth => _choreographer.Truth;

    public double WallAngleDegrees => _choreographer.Style.WallAngleDegrees;

    internal IReadOnlyList<SyntheticHold> Holds => _choreographer.Wall.Holds;

    internal Stage Stage => _choreographer.Stage;

    /// <summary>Climbs by a recipe.</summary>
    public static SyntheticClimb Of(ClimbRecipe recipe)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        var kind = FaultCatalog.All.FirstOrDefault(kind => kind.Fault == recipe.Fault);
        List<Variation> variations = kind is null ? [] : [kind.Plant(recipe.Strength)];
        variations.AddRange(TechniqueCatalog.Draw(new Random(recipe.Seed), recipe.Techniques));
        return Perform(recipe.Seed, recipe.Moves ?? kind?.Moves, variations);
    }

    /// <summary>Climbs in the given ways; the first variation that applies to a cycle shapes it.</summary>
    internal static SyntheticClimb Perform(int seed, int? moves, params IReadOnlyList<Variation> variations)
    {
        Random random = new(seed);
        Choreographer on = new(random, ClimbStyle.Draw(random, moves));
        var cycles = on.Style.Moves;
        PlainClimbing plain = new();
        Variation Of(int cycle) => variations.FirstOrDefault(variation => variation.Applies(cycle, cycles)) ?? plain;

        for (var index = 0; index < cycles; index++)
        {
            var way = Of(index);
            Cycle cycle = new(on, way.Adjust(Draw(on, index)));
            way.Feet(cycle);
            way.Prepare(cycle);
            way.Reach(cycle);
            way.Settle(cycle);
            on.NextHand = on.OtherHand;
            if (index == cycles / 2)
            {
                way.Rest(cycle);
            }
        }

        var last = Of(cycles);
        last.Finish(new Cycle(on, last.Adjust(Draw(on, cycles) with { Turn = 0, Drift = 0 })));
        on.End();
        Decorate(on);
        ByChance.Note(on);
        TrueLockOffs.Note(on);
        return new SyntheticClimb(on);
    }

    private static CyclePlan Draw(Choreographer on, int index)
    {
        // Where the climber rests or finishes there is something to hold.
        var isRest = index == on.Style.Moves / 2 || index == on.Style.Moves - 1;
        var isSidePull = on.Random.Next(8) == 0;
        var prepare = on.Between(0.3, 1.2) * on.Style.Tempo;
        var isTurned = isSidePull || prepare > 0.45 || on.Random.Next(3) == 0;
        return new CyclePlan
        {
            Index = index,
            Rise = on.Style.Rise + on.Between(-0.015, 0.015),
            Drift = on.Between(-0.05, 0.05),
            FootSeconds = on.Between(0.5, 0.65) * on.Style.Tempo,
            PrepareSeconds = prepare,
            ReachSeconds = on.Between(0.8, 1.0) * on.Style.Tempo,
            SettleSeconds = on.Between(0.45, 0.7),
            Turn = isTurned ? on.Between(48, 65) : 0,
            HandHold = isSidePull || isRest ? HoldType.Edge : (HoldType)on.Random.Next(1, 6),
            IsSidePull = isSidePull && !isRest,
        };
    }

    private static void Decorate(Choreographer on)
    {
        var holds = on.Wall.Holds;
        Point low = new(holds.Min(hold => hold.Place.X) - 0.3, holds.Min(hold => hold.Place.Y));
        Point high = new(holds.Max(hold => hold.Place.X) + 0.3, holds.Max(hold => hold.Place.Y));
        List<(Point Hips, Point Foot)> stances = [.. on.Truth.Moves.Select(move => (
            on.Stage.Hips.At(move.When.Start), Highest(
                on.Stage[Limb.LeftFoot].At(move.When.Start), on.Stage[Limb.RightFoot].At(move.When.Start))))];
        on.Wall.Decorate(on.Style.Decorations, low, high, place => stances.TrueForAll(
            stance => !IsTempting(stance.Hips, stance.Foot, place)));
    }

    private static Point Highest(Point one, Point other) => one.Y > other.Y ? one : other;

    // A foothold the climber could have used would make a good stance look like a missed one.
    private static bool IsTempting(Point hips, Point foot, Point place) =>
        place.Y > foot.Y + 0.11 && place.Y < hips.Y - 0.08 && Math.Abs(place.X - hips.X) < 0.5;
}
