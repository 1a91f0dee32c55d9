using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Routes;
using Ascension.Grains.Routes;

namespace Ascension.Unit.Grains.Routes;

public sealed class DetectionMergeTests
{
    private static readonly RouteGrainState Empty = new();

    [Fact]
    public void What_a_model_finds_is_numbered_the_surest_first()
    {
        var state = Detect(Empty, Holds.Seen(0.1, 0.3), Holds.Seen(0.2, 0.9));

        Assert.Equal([(1, 0.9), (2, 0.3)], state.Holds.Select(hold => (hold.Number, hold.Confidence!.Value)));
        Assert.Equal(2, state.LastNumber);
    }

    [Fact]
    public void A_second_run_replaces_the_first_but_nothing_the_climber_did()
    {
        var before = Empty with
        {
            Holds =
            [
                Holds.Found(1), Holds.Placed(2), Holds.Found(3) with { Original = Holds.Seen(0.4) }, Holds.Found(4),
            ],
            LastNumber = 4,
            Selection = new() { Holds = [4], Start = [4], Finish = [4] },
        };

        var after = Detect(before, Holds.Seen(0.1));

        Assert.Equal([2, 3, 4, 5], after.Holds.Select(hold => hold.Number));
    }

    [Fact]
    public void A_hold_the_climber_placed_is_not_found_a_second_time()
    {
        var seen = Holds.Seen(0.1);
        var state = Empty with { Holds = [Holds.Placed(1) with { Box = seen.Box }], LastNumber = 1 };

        Assert.Equal(state.Holds, Detect(state, seen).Holds);
    }

    [Fact]
    public void What_the_climber_removed_does_not_come_back()
    {
        var state = Detect(Empty, Holds.Seen(0.1), Holds.Seen(0.2));

        var after = Detect(state.Without(state.Holds[0]), Holds.Seen(0.1), Holds.Seen(0.2));

        Assert.Single(after.Holds);
    }

    [Fact]
    public void A_route_never_has_more_holds_than_it_can_have()
    {
        var many = Enumerable.Range(0, RouteLimits.MostHolds + 50).Select(i => Holds.Seen(i / 400.0, i / 400.0) with
        {
            Box = new(i / 400.0, 0.3, 0.001, 0.02),
            Position = new(i / 400.0, 0.31),
        });

        var state = Detect(Empty with { Holds = [Holds.Placed(1)], LastNumber = 1 }, [.. many]);

        Assert.Equal(RouteLimits.MostHolds, state.Holds.Count);
        Assert.True(state.Holds[1].Confidence > 0.8);
    }

    [Fact]
    public void A_broken_model_changes_nothing() => Assert.Throws<AscensionException>(
        () => Detect(Empty, Holds.Seen(0.1) with { Confidence = double.NaN }));

    private static RouteGrainState Detect(RouteGrainState state, params DetectedHold[] seen) =>
        DetectionMerge.Apply(state, new RecordHolds(default, Guid.Empty, seen));
}
