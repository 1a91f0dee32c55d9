using Ascension.Climbs.Ghosts;
using Ascension.Coaching;
using Ascension.Coaching.Ghosts;
using Ascension.Coaching.Ghosts.Comparison;
using Ascension.Coaching.Ghosts.Texts;
using Ascension.Coaching.Ghosts.Walls;

namespace Ascension.Unit.Coaching.Ghosts;

public sealed class GhostComparerTests
{
    private static readonly ClimberBody Climber = new(175, [], []);
    private static readonly Route Wall = GhostWalls.Ladder(0);
    private static readonly GhostPlan Plan =
        GhostPlanner.Default.Plan(Wall, Climber, null, CancellationToken.None);

    private static readonly GhostBasis Basis = GhostBasis.Of(Plan, new(Wall, IsScaleKnown: true, []), Climber);

    /// <summary>With feet on the floor at first, and with postures that are tried only where others fail.</summary>
    [Theory]
    [InlineData(30)]
    [InlineData(43)]
    [InlineData(53)]
    [InlineData(56)]
    [InlineData(57)]
    public void A_ghost_is_as_efficient_as_itself(int seed)
    {
        var route = GhostWalls.Boulder(seed);
        var plan = GhostPlanner.Default.Plan(route, Climber, null, CancellationToken.None);

        var comparison = GhostComparer.Compare(
            GhostBasis.Of(plan, new(route, IsScaleKnown: true, []), Climber), ClimbTrace.Of(plan));

        Assert.Equal(1, comparison.EfficiencyScore!.Value, 1e-6);
    }

    [Fact]
    public void A_ghost_is_like_itself()
    {
        var comparison = Compare(ClimbTrace.Of(Plan));

        Assert.Equal(1, comparison.PathSimilarity, 1e-9);
        Assert.Equal(1, comparison.EfficiencyScore!.Value, 0.02);
        Assert.Empty(comparison.Deviations);
    }

    [Fact]
    public void What_is_kept_of_a_ghost_is_enough_to_compare_with_it()
    {
        var kept = GhostBasis.Read(Basis.Write());

        Assert.Equal(1, GhostComparer.Compare(kept, ClimbTrace.Of(Plan)).PathSimilarity, 1e-9);
        Assert.Equal(Basis.Write(), kept.Write());
    }

    [Fact]
    public void Climbing_slower_changes_nothing()
    {
        var trace = ClimbTrace.Of(Plan);
        var slower = trace with
        {
            Points = [.. trace.Points.SelectMany(point => (TracePoint[])[point, point])
                .Select((point, index) => point with { TimeMs = 100 * index })],
        };

        Assert.Equal(1, Compare(slower).PathSimilarity, 1e-9);
    }

    [Fact]
    public void A_foot_that_stayed_low_is_told_with_where_when_and_how_much()
    {
        var trace = ClimbTrace.Of(Plan);
        var detour = trace with
        {
            Points = [.. trace.Points.Select(point => point.TimeMs is >= 2000 and <= 4000
                ? point with { RightFoot = point.RightFoot with { Y = point.RightFoot.Y - 0.31 } }
                : point)],
        };

        var comparison = Compare(detour);

        var deviation = Assert.Single(comparison.Deviations);
        Assert.Equal(("right_foot", "lower"), (deviation.Part, deviation.Direction));
        Assert.Equal((2000, 4000), (deviation.StartMs, deviation.EndMs));
        Assert.Equal(31, deviation.DifferenceCm, 1);
        Assert.InRange(comparison.PathSimilarity, 0.5, 0.99);
        Assert.Equal("Right foot was 31 cm lower than needed.", GhostTexts.English.Note(deviation));
    }

    [Fact]
    public void A_mirrored_climb_is_not_like_it()
    {
        var trace = ClimbTrace.Of(Plan);
        WallPoint Mirror(WallPoint point) => point with { X = 0.8 - point.X };
        var mirrored = trace with
        {
            Points = [.. trace.Points.Select(point => new TracePoint(
                point.TimeMs, Mirror(point.Body), Mirror(point.LeftHand), Mirror(point.RightHand),
                Mirror(point.LeftFoot), Mirror(point.RightFoot)))],
        };

        var comparison = Compare(mirrored);

        Assert.InRange(comparison.PathSimilarity, 0, 0.1);
        Assert.All(comparison.Deviations, deviation => Assert.True(deviation.DifferenceCm > 12));
    }

    [Fact]
    public void Needless_moves_cost_efficiency()
    {
        var trace = ClimbTrace.Of(Plan);
        var hand = trace.Contacts.First(contact => contact.StartMs > 0);
        var middle = (hand.StartMs + hand.EndMs) / 2;
        var regripped = trace with
        {
            Contacts =
            [
                .. trace.Contacts.Where(contact => contact != hand), hand with { EndMs = middle - 200 },
                new(hand.Limb, "r1", middle - 100, middle + 100), hand with { StartMs = middle + 200 },
            ],
        };

        Assert.True(Compare(regripped).EfficiencyScore < 0.98);
    }

    [Fact]
    public void Both_languages_tell_all_of_a_plan()
    {
        Assert.Equal(GhostTexts.English.Keys.Order(), GhostTexts.French.Keys.Order());
        Assert.Equal(Plan.Steps.Count, GhostTexts.French.Explain(Plan, Wall).Count);
        Assert.All(GhostTexts.English.Explain(Plan, Wall), sentence => Assert.DoesNotContain('{', sentence));
    }

    private static GhostComparison Compare(ClimbTrace trace) => GhostComparer.Compare(Basis, trace);
}
