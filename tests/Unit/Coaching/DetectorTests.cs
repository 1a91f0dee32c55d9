using Ascension.Climbs.Choreography;
using Ascension.Climbs.Faults;
using Ascension.Climbs.Filming;
using Ascension.Climbs.Truth;
using Ascension.Coaching;
using Ascension.Coaching.Advice;
using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Cleaning;
using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Movement;

namespace Ascension.Unit.Coaching;

public sealed class DetectorTests
{
    private static readonly IReadOnlyList<IDetector> Detectors = DetectorCatalog.Create(DetectorThresholds.Default);

    public static TheoryData<Fault> Faults => [.. Enum.GetValues<Fault>().Where(fault => fault != Fault.None)];

    [Fact]
    public void Every_detector_has_a_planted_fault()
    {
        var planted = FaultCatalog.All.Select(kind => kind.Plant(1).Id);

        Assert.Equal(Detectors.Select(detector => detector.Traits.Id).Order(), planted.Order());
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_planted_fault_is_found_where_it_is_and_no_other(Fault fault)
    {
        var climb = SyntheticClimb.Of(new ClimbRecipe { Seed = 12, Fault = fault });

        var findings = Findings(climb, new Shot());

        var planted = FaultCatalog.All.Single(kind => kind.Fault == fault).Plant(1).Id;
        Assert.Contains(planted, findings.Keys);
        Assert.All(findings, finding => Assert.Contains(
            climb.Truth.Faults,
            real => real.Id == finding.Key
                && finding.Value.Intervals.Any(interval => Seconds(interval).Overlap(real.When) > 0)));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_planted_fault_is_found_in_the_mirror(Fault fault)
    {
        var climb = SyntheticClimb.Of(new ClimbRecipe { Seed = 12, Fault = fault });

        var seen = Findings(climb, new Shot());
        var mirrored = Findings(climb, new Shot { IsMirrored = true });

        Assert.Equal(seen.Keys.Order(), mirrored.Keys.Order());
    }

    [Theory]
    [InlineData(15, 0, 0, 0)]
    [InlineData(30, 0, 0, 300)]
    [InlineData(15, 0.01, 0.1, 0)]
    public void A_clean_climb_shows_no_fault(double fps, double noise, double dropped, double pan)
    {
        var climb = SyntheticClimb.Of(new ClimbRecipe { Seed = 21 });
        Shot shot = new() { FramesPerSecond = fps, Noise = noise, Dropped = dropped, PanPx = pan };

        Assert.Empty(Findings(climb, shot));
    }

    [Fact]
    public void Who_steps_off_the_ground_has_not_cut_loose()
    {
        var climb = SyntheticClimb.Perform(21, moves: 8, new StepOffTheGround());

        Assert.DoesNotContain("cut_loose", Findings(climb, new Shot()).Keys);
    }

    [Fact]
    public void Without_a_map_detectors_that_need_one_stay_silent()
    {
        var climb = SyntheticClimb.Of(new ClimbRecipe { Seed = 12, Fault = Fault.LowFootHighReach });
        var film = Camera.Shoot(climb, new Shot());

        var blind = Analyse(film with { Holds = HoldMap.Unknown });

        Assert.False(blind.IsMapUsed);
        Assert.Null(Detectors.Single(detector => detector.Traits.Id == "low_foot_high_reach").Detect(blind));
    }

    [Fact]
    public void A_map_of_another_wall_is_set_aside()
    {
        var climb = SyntheticClimb.Of(new ClimbRecipe { Seed = 12 });
        var film = Camera.Shoot(climb, new Shot());
        HoldMap elsewhere = new([.. film.Holds.Holds.Select(Shifted)], film.Holds.WallAngleDegrees);

        var analysed = Analyse(film with { Holds = elsewhere });

        Assert.False(analysed.IsMapUsed);
        Assert.All(analysed.Limbs.SelectMany(limb => limb.Contacts), contact => Assert.Null(contact.Hold));
        Assert.NotEmpty(analysed.Moves);
    }

    [Fact]
    public void Severity_grows_with_the_fault()
    {
        var climb = Analyse(Camera.Shoot(SyntheticClimb.Of(new ClimbRecipe { Seed = 21 }), new Shot()));
        FindingBuilder little = new(climb, 1);
        little.Add(new TickRange(1, 2));

        var mild = little.Build(1, 4, threshold: 4, severe: 12);
        var worse = little.Build(1, 8, threshold: 4, severe: 12);
        var worst = little.Build(1, 99, threshold: 4, severe: 12);

        Assert.True(mild!.Severity < worse!.Severity && worse.Severity < worst!.Severity);
        Assert.Equal(1, worst.Severity);
        Assert.Null(little.Build(2, 99, threshold: 4, severe: 12));
    }

    /// <summary>Both feet leave where they first stood while the first hand goes.</summary>
    private sealed class StepOffTheGround : Variation
    {
        public override bool Applies(int cycle, int cycles) => cycle == 0;

        public override void Feet(Cycle cycle) => cycle.LookDown();

        public override void Reach(Cycle cycle)
        {
            foreach (var foot in (Limb[])[Limb.LeftFoot, Limb.RightFoot])
            {
                cycle.On.Move(foot, cycle.FootholdOf(foot), cycle.On.Now, cycle.Plan.ReachSeconds);
            }

            cycle.Reach();
        }
    }

    private static Hold Shifted(Hold hold) =>
        hold with { X = hold.X + 3, Box = hold.Box with { X = hold.Box.X + 3 } };

    private static Interval Seconds(AdviceInterval interval) => new(interval.StartMs / 1000.0, interval.EndMs / 1000.0);

    private static Dictionary<string, Finding> Findings(SyntheticClimb climb, Shot shot)
    {
        var analysed = Analyse(Camera.Shoot(climb, shot));
        return Detectors
            .Select(detector => (detector.Traits.Id, Finding: detector.Detect(analysed)))
            .Where(found => found.Finding is not null)
            .ToDictionary(found => found.Id, found => found.Finding!);
    }

    private static ClimbMovement Analyse(Film film) =>
        new MovementAnalyser(CleaningSettings.Default, MovementSettings.Default).Analyse(
            film.Timeline, ClimberBody.Unknown, film.Holds, TestContext.Current.CancellationToken);
}
