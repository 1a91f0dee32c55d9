using Ascension.Climbs.Choreography;
using Ascension.Climbs.Faults;
using Ascension.Climbs.Filming;
using Ascension.Coaching;
using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Cleaning;
using Ascension.Coaching.Movement.Metrics;
using Ascension.Skeletons.Movement;

namespace Ascension.Unit.Coaching;

public sealed class InvarianceTests
{
    [Theory]
    [InlineData(Fault.None)]
    [InlineData(Fault.StutterFeet)]
    [InlineData(Fault.JerkyCom)]
    [InlineData(Fault.UnbalancedPrepare)]
    [InlineData(Fault.BarnDoor)]
    public void The_frame_rate_changes_no_metric_by_more_than_three_percent(Fault fault)
    {
        var slow = Metrics(fault, new Shot { FramesPerSecond = 15 });
        var usual = Metrics(fault, new Shot { FramesPerSecond = 30 });
        var fast = Metrics(fault, new Shot { FramesPerSecond = 60 });

        AssertClose(fast, slow, 0.03);
        AssertClose(fast, usual, 0.03);
    }

    [Theory]
    [InlineData(Fault.None)]
    [InlineData(Fault.BarnDoor)]
    public void A_followed_pan_changes_no_metric_by_more_than_five_percent(Fault fault)
    {
        var still = Metrics(fault, new Shot());
        var panned = Metrics(fault, new Shot { PanPx = 400 });

        AssertClose(still, panned, 0.05);
    }

    [Fact]
    public void A_pan_moves_the_centre_of_mass_in_the_picture_but_not_the_contacts()
    {
        var still = Track(Fault.None, new Shot());
        var panned = Track(Fault.None, new Shot { PanPx = 400 });

        var last = still.CentreOfMassY.Length - 1;
        Assert.Equal(400.0 / Camera.Height, panned.CentreOfMassY[last] - still.CentreOfMassY[last], 2);
        Assert.Equal(still.Contacts.Count, panned.Contacts.Count);
        Assert.All(still.Contacts.Zip(panned.Contacts), pair => Assert.Equal(pair.First.Y, pair.Second.Y, 0.001));
    }

    [Theory]
    [InlineData(Fault.None)]
    [InlineData(Fault.OneSided)]
    [InlineData(Fault.StutterFeet)]
    public void The_mirror_swaps_left_and_right_and_nothing_else(Fault fault)
    {
        var seen = Track(fault, new Shot());
        var mirrored = Track(fault, new Shot { IsMirrored = true });

        Assert.Equal(
            seen.Moves.Select(move => (Other(move.Limb), move.StartMs, move.EndMs)),
            mirrored.Moves.Select(move => (move.Limb, move.StartMs, move.EndMs)));
        Assert.Equal(seen.Scores.Overall.Value, mirrored.Scores.Overall.Value);
        for (var joint = 0; joint < seen.Angles.Length; joint++)
        {
            var opposite = mirrored.Angles[joint ^ 1];
            Assert.All(seen.Angles[joint].Zip(opposite), pair => Assert.Equal(pair.First, pair.Second, 0.2));
        }
    }

    [Theory]
    [InlineData(Fault.None)]
    [InlineData(Fault.UnbalancedPrepare)]
    [InlineData(Fault.LockOffHeld)]
    public void The_mirror_changes_no_metric_but_the_shares_of_the_left(Fault fault)
    {
        var seen = Metrics(fault, new Shot());
        var mirrored = Metrics(fault, new Shot { IsMirrored = true });

        AssertClose(
            new ClimbMetrics([.. seen.All.Where(metric => !metric.Name.StartsWith("left_", StringComparison.Ordinal))]),
            mirrored,
            0.005);
        Assert.Equal(1, seen[MetricNames.LeftHandShare] + mirrored[MetricNames.LeftHandShare], 9);
    }

    [Theory]
    [InlineData(15, 0)]
    [InlineData(60, 0)]
    [InlineData(30, 400)]
    public void Neither_frame_rate_nor_pan_changes_the_figures_of_a_move(double fps, double pan)
    {
        var usual = Movement(Fault.None, new Shot { FramesPerSecond = 30 }).MoveFigures;

        var filmed = Movement(Fault.None, new Shot { FramesPerSecond = fps, PanPx = pan }).MoveFigures;

        Assert.Equal(usual.Count, filmed.Count);
        Assert.All(usual.Zip(filmed), pair =>
        {
            Assert.Equal(Values(pair.First), Values(pair.Second), AreClose);
            Assert.Equal(pair.First.SettleTimeMs, pair.Second.SettleTimeMs, 80.0);
        });
    }

    // A figure that is unknown in one film has to be in the other.
    private static bool AreClose(double one, double other) => one.Equals(other) || Math.Abs(one - other) < 0.01;

    private static double[] Values(MoveFigures figures) =>
        [
            figures.Move.ReachUsed, figures.Path.Length, figures.Path.Straightness, figures.Path.Rise,
            figures.Squareness, figures.HandWeightShare, figures.ArmTension, figures.LegTension,
            figures.SimultaneousRatio,
        ];

    private static Limb Other(Limb limb) => (Limb)((int)limb ^ 1);

    private static ClimbMetrics Metrics(Fault fault, Shot shot) => ClimbMetrics.Of(Movement(fault, shot));

    private static ClimbMovement Movement(Fault fault, Shot shot)
    {
        var film = Film(fault, shot);
        return new MovementAnalyser(CleaningSettings.Default, MovementSettings.Default).Analyse(
            film.Timeline, ClimberBody.Unknown, film.Holds, TestContext.Current.CancellationToken);
    }

    private static MovementTrack Track(Fault fault, Shot shot)
    {
        var film = Film(fault, shot);
        return ClimbAnalyser.Analyse(
            film.Timeline, ClimberBody.Unknown, film.Holds, TestContext.Current.CancellationToken).Movement;
    }

    private static Film Film(Fault fault, Shot shot) =>
        Camera.Shoot(SyntheticClimb.Of(new ClimbRecipe { Seed = 12, Fault = fault }), shot);

    private static void AssertClose(ClimbMetrics expected, ClimbMetrics actual, double tolerance)
    {
        foreach (var metric in expected.All)
        {
            // A share or length near zero has no meaningful percentage.
            var allowed = tolerance * Math.Max(Math.Abs(metric.Value), 0.2);
            Assert.True(
                Math.Abs(actual[metric.Name] - metric.Value) <= allowed
                    || (double.IsNaN(metric.Value) && double.IsNaN(actual[metric.Name])),
                $"{metric.Name}: {metric.Value} became {actual[metric.Name]}");
        }
    }
}
