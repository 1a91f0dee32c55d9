using Ascension.Climbs.Faults;
using Ascension.Coaching;
using Ascension.Coaching.Advice;
using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Metrics;
using Ascension.Skeletons.Movement;
using Ascension.Unit.Coaching.Synthetic;

namespace Ascension.Unit.Coaching;

public sealed class AdviserTests
{
    private static readonly IReadOnlyList<IDetector> Detectors = DetectorCatalog.Create(DetectorThresholds.Default);

    [Fact]
    public void A_quiet_climb_gets_praise_and_no_filler()
    {
        var selection = Advise(Study.Movement(Fault.None));

        Assert.Empty(selection.Advice);
        Assert.InRange(selection.Praise.Count, 1, AdviceSettings.Default.MostPraise);
        Assert.True(selection.Praise[0].Score >= selection.Praise[^1].Score);
    }

    [Fact]
    public void What_costs_most_and_is_fixed_soonest_comes_first_and_no_more_than_five_are_told()
    {
        IDetector[] detectors =
            [.. Enumerable.Range(1, 9).Select(i => new Found($"fault_{i}", $"family_{i}", i / 10.0))];

        var told = Advise(Study.Movement(Fault.None), detectors).Advice;

        Assert.Equal(
            ["fault_9", "fault_8", "fault_7", "fault_6", "fault_5"], told.Select(item => item.Traits.Id));
    }

    [Fact]
    public void Two_faults_of_one_family_at_the_same_time_are_told_once()
    {
        IDetector[] detectors =
            [new Found("mild", "arms", 0.4), new Found("grave", "arms", 0.8), new Found("feet", "feet", 0.5)];

        var told = Advise(Study.Movement(Fault.None), detectors).Advice;

        Assert.Equal(["grave", "feet"], told.Select(item => item.Traits.Id));
    }

    [Theory]
    [InlineData(0.29, 1)]
    [InlineData(1, 0.05)]
    public void Doubtful_or_trifling_findings_are_not_told(double confidence, double severity)
    {
        var told = Advise(Study.Movement(Fault.None), [new Found("fault", "family", severity, confidence)]).Advice;

        Assert.Empty(told);
    }

    [Fact]
    public void Advice_that_would_load_an_injury_is_not_given()
    {
        var healthy = Advise(Study.Movement(Fault.BentArmsAtRest));
        var injured = Advise(Study.Movement(Fault.BentArmsAtRest, body: new(170, ["left_shoulder"], [])));

        Assert.Contains(healthy.Advice, item => item.Traits.Id == "bent_arms_at_rest");
        Assert.DoesNotContain(injured.Advice, item => item.Traits.Id == "bent_arms_at_rest");
    }

    [Fact]
    public void An_injury_takes_away_the_drills_that_load_it()
    {
        var item = Advise(Study.Movement(Fault.CutLoose, body: new(170, ["finger"], []))).Advice
            .Single(advice => advice.Traits.Id == "cut_loose");

        Assert.Equal([Drill.PullInToes], item.Drills);
    }

    [Fact]
    public void Praise_never_contradicts_a_fault()
    {
        var selection = Advise(Study.Movement(Fault.StutterFeet));

        Assert.Contains(selection.Advice, item => item.Traits.Id == "stutter_feet");
        Assert.DoesNotContain(selection.Praise, praise => praise.Id == "quiet_feet");
    }

    [Fact]
    public void With_one_hand_nobody_is_called_one_sided()
    {
        var body = new ClimberBody(null, [], [Limb.LeftHand]);

        var selection = Advise(Study.Movement(Fault.OneSided, body: body));

        Assert.DoesNotContain(selection.Advice, item => item.Traits.Id == "one_sided");
    }

    private static AdviceSelection Advise(ClimbMovement climb, IReadOnlyList<IDetector>? detectors = null) =>
        new Adviser(AdviceSettings.Default, detectors ?? Detectors).Advise(climb, ClimbMetrics.Of(climb));

    private sealed class Found(string id, string family, double severity, double confidence = 1) : IDetector
    {
        public DetectorTraits Traits { get; } = new() { Id = id, Family = family, Fixability = 1, Drills = [] };

        public Finding? Detect(ClimbMovement climb) =>
            new(severity, confidence, [new AdviceInterval(1000, 2000, 0)], new Dictionary<string, double>());
    }
}
