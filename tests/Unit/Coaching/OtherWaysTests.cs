using Ascension.Climbs.Choreography;
using Ascension.Climbs.Faults;
using Ascension.Climbs.Filming;
using Ascension.Climbs.Techniques;
using Ascension.Coaching;
using Ascension.Coaching.Advice;
using Ascension.Coaching.Advice.Detectors;
using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Cleaning;
using Ascension.Skeletons.Holds;

namespace Ascension.Unit.Coaching;

/// <summary>The detectors that ask the ghost's model whether another way would have done.</summary>
public sealed class OtherWaysTests
{
    private const int Seed = 12;

    private static readonly MatchInsteadOfCross Match = new MatchInsteadOfCross(DetectorThresholds.Default);
    private static readonly NeedlessDyno Jump = new NeedlessDyno(DetectorThresholds.Default);

    [Fact]
    public void Matching_on_the_way_sideways_is_told() =>
        Assert.NotNull(Match.Detect(Climbed(new MatchingWhereACrossWouldDo(1))));

    [Fact]
    public void Swapping_the_hands_to_go_on_upwards_is_not_told() =>
        Assert.Null(Match.Detect(Climbed(new HandSwap(3))));

    [Fact]
    public void A_cross_is_not_told() => Assert.Null(Match.Detect(Climbed(new CrossThrough(3))));

    [Fact]
    public void A_jump_to_a_hold_within_reach_is_told() =>
        Assert.NotNull(Jump.Detect(Climbed(new DynoWhereStaticWasPossible(1))));

    [Fact]
    public void A_jump_to_a_hold_out_of_reach_is_not_told() => Assert.Null(Jump.Detect(Climbed(new Dyno(3))));

    [Fact]
    public void Without_a_map_places_of_the_limbs_count_as_holds()
    {
        Assert.NotNull(Match.Detect(Climbed(new MatchingWhereACrossWouldDo(1), hasMap: false)));
        Assert.NotNull(Jump.Detect(Climbed(new DynoWhereStaticWasPossible(1), hasMap: false)));
        Assert.Null(Match.Detect(Climbed(new HandSwap(3), hasMap: false)));
        Assert.Null(Jump.Detect(Climbed(new Dyno(3), hasMap: false)));
    }

    [Theory]
    [InlineData(170.0, 100.0, null, null)]
    [InlineData(170.0, null, 100.0, 140.0)]
    [InlineData(250.0, 90.0, 60.0, 150.0)]
    public void A_slip_in_the_profile_costs_no_advice(double height, double? span, double? shoulders, double? hips)
    {
        ClimberBody body = new(height, [], [], span, shoulders, hips);

        Assert.NotNull(Jump.Detect(Climbed(new DynoWhereStaticWasPossible(1), body: body)));
    }

    private static ClimbMovement Climbed(Variation way, bool hasMap = true, ClimberBody? body = null)
    {
        var film = Camera.Shoot(SyntheticClimb.Perform(Seed, moves: 8, way), new Shot());
        return new MovementAnalyser(CleaningSettings.Default, MovementSettings.Default).Analyse(
            film.Timeline, body ?? ClimberBody.Unknown, hasMap ? film.Holds : HoldMap.Unknown,
            TestContext.Current.CancellationToken);
    }
}
