using Ascension.Coaching.Advice;
using Ascension.Coaching.Movement;
using Ascension.Unit.Coaching.Synthetic;

namespace Ascension.Unit.Coaching;

public sealed class DetectorTests
{
    private static readonly IReadOnlyList<IDetector> Detectors = DetectorCatalog.Create(DetectorThresholds.Default);

    public static TheoryData<Fault, string> PlantedFaults => new()
    {
        { Fault.BentArmsAtRest, "bent_arms_at_rest" },
        { Fault.CutLoose, "cut_loose" },
        { Fault.StutterFeet, "stutter_feet" },
        { Fault.HandReadjust, "hand_readjust" },
        { Fault.LockOffHeld, "lock_off_held" },
        { Fault.HesitationBeforeCrux, "hesitation_before_crux" },
        { Fault.JerkyCom, "jerky_com" },
        { Fault.ArmsDoTheWork, "arms_do_the_work" },
        { Fault.UnbalancedPrepare, "unbalanced_prepare" },
        { Fault.BarnDoor, "barn_door" },
        { Fault.OneSided, "one_sided" },
        { Fault.Fading, "fading" },
        { Fault.RushedStart, "rushed_start" },
    };

    /// <summary>What a fault brings with it by its nature.</summary>
    private static readonly Dictionary<Fault, string[]> Companions = new()
    {
        [Fault.LockOffHeld] = ["bent_arms_at_rest"],
        [Fault.ArmsDoTheWork] = ["cut_loose"],
        [Fault.RushedStart] = ["hand_readjust"],
        [Fault.Fading] = ["jerky_com"],
    };

    [Theory]
    [MemberData(nameof(PlantedFaults))]
    public void A_planted_fault_is_found_and_nothing_else(Fault fault, string id)
    {
        var climb = Study.Movement(fault);

        var found = Found(climb);

        Assert.Contains(id, found);
        Assert.Empty(found.Except([id, .. Companions.GetValueOrDefault(fault, [])]));
    }

    [Theory]
    [MemberData(nameof(PlantedFaults))]
    public void A_planted_fault_is_found_through_noise_and_missing_keypoints(Fault fault, string id)
    {
        var climb = Study.Movement(fault, new Filming { Noise = 0.01, Dropped = 0.1, FramesPerSecond = 30 });

        Assert.Contains(id, Found(climb));
    }

    [Theory]
    [MemberData(nameof(PlantedFaults))]
    public void A_planted_fault_is_found_in_the_mirror(Fault fault, string id)
    {
        var climb = Study.Movement(fault, new Filming { Mirrored = true });

        Assert.Contains(id, Found(climb));
    }

    [Theory]
    [InlineData(15, 0, 0, 0)]
    [InlineData(30, 0, 0, 300)]
    [InlineData(15, 0.01, 0.1, 0)]
    [InlineData(30, 0.02, 0.25, 0)]
    public void A_clean_climb_shows_no_fault(double fps, double noise, double dropped, double pan)
    {
        var filming = new Filming { FramesPerSecond = fps, Noise = noise, Dropped = dropped, PanPx = pan };

        var climb = Study.Movement(Fault.None, filming);

        Assert.Empty(Found(climb));
    }

    [Fact]
    public void A_fault_is_told_with_the_time_and_the_move_at_which_it_happens()
    {
        var truth = SyntheticClimb.With(Fault.CutLoose).TrueMoves[3];
        var climb = Study.Movement(Fault.CutLoose);

        var finding = Detector("cut_loose").Detect(climb);

        var interval = Assert.Single(finding!.Intervals);
        Assert.Equal(3, interval.Move);
        Assert.InRange(interval.StartMs, 1000 * truth.Start - 200, 1000 * truth.End);
        Assert.InRange(interval.EndMs, interval.StartMs + 200, 1000 * truth.End + 300);
    }

    [Fact]
    public void Every_detector_has_a_planted_fault()
    {
        var planted = PlantedFaults.Select(row => row.Data.Item2);

        Assert.Equal(Detectors.Select(detector => detector.Traits.Id).Order(), planted.Order());
    }

    [Fact]
    public void Severity_grows_with_the_fault()
    {
        var little = new FindingBuilder(Study.Movement(Fault.None), 1);
        little.Add(new TickRange(1, 2));

        var mild = little.Build(1, 4, threshold: 4, severe: 12);
        var worse = little.Build(1, 8, threshold: 4, severe: 12);
        var worst = little.Build(1, 99, threshold: 4, severe: 12);

        Assert.True(mild!.Severity < worse!.Severity && worse.Severity < worst!.Severity);
        Assert.Equal(1, worst.Severity);
        Assert.Null(little.Build(2, 99, threshold: 4, severe: 12));
    }

    private static IDetector Detector(string id) => Detectors.Single(detector => detector.Traits.Id == id);

    private static List<string> Found(ClimbMovement climb) =>
        [.. Detectors.Where(detector => detector.Detect(climb) is not null).Select(detector => detector.Traits.Id)];
}
