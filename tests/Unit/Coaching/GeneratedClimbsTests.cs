using Ascension.Climbs.Evaluation;
using Ascension.Climbs.Faults;
using Ascension.Climbs.Filming;
using Ascension.Coaching.Movement.Metrics;
using Ascension.Coaching.Movement.Techniques;

namespace Ascension.Unit.Coaching;

/// <summary>The promises of the coach, on climbs whose seeds no threshold was tuned on.</summary>
public sealed class GeneratedClimbsTests
{
    private const int FirstSeed = 70_000;
    private const int ClimbsPerFault = 15;
    private const int CleanClimbs = 90;

    private static readonly Lazy<StudyResult> Clean = new(() => Study(0, 0));
    private static readonly Lazy<StudyResult> Noisy = new(() => Study(0.01, 0.1));

    public static TheoryData<string> DetectorIds => [.. FaultCatalog.All.Select(kind => kind.Plant(1).Id)];

    public static TheoryData<string> TechniqueIds => [.. Enum.GetValues<Technique>().Select(MetricNames.Of)];

    [Fact]
    public void Contacts_moves_and_centre_of_mass_are_found()
    {
        Assert.True(Clean.Value.Climbs >= 300);
        Assert.InRange(Clean.Value.Contacts.F1, 0.9, 1);
        Assert.InRange(Clean.Value.Moves.F1, 0.9, 1);
        Assert.InRange(Clean.Value.MassErrors.Max(), 0, 0.02);
    }

    [Fact]
    public void Contacts_moves_and_centre_of_mass_are_found_through_noise()
    {
        Assert.InRange(Noisy.Value.Contacts.F1, 0.9, 1);
        Assert.InRange(Noisy.Value.Moves.F1, 0.9, 1);
        Assert.InRange(Noisy.Value.MassErrors.Max(), 0, 0.05);
    }

    [Theory]
    [MemberData(nameof(DetectorIds))]
    public void A_fault_is_told_where_it_is_and_only_there(string id)
    {
        var tally = Clean.Value.Faults[id];

        Assert.True(
            tally is { Precision: >= 0.9, Recall: >= 0.8 },
            $"{tally.Right} right, {tally.Wrong} wrong, {tally.Missed} missed");
    }

    [Theory]
    [MemberData(nameof(TechniqueIds))]
    public void A_technique_is_tagged_where_it_is_used_and_only_there(string id)
    {
        var tally = Clean.Value.Techniques[id];

        Assert.True(tally.Right + tally.Missed >= 20, $"used {tally.Right + tally.Missed} times");
        Assert.True(
            tally is { Precision: >= 0.9, Recall: >= 0.8 },
            $"{tally.Right} right, {tally.Wrong} wrong, {tally.Missed} missed");
    }

    private static StudyResult Study(double noise, double dropped) => ClimbStudy.Judge(
        ClimbSuite.Create(ClimbsPerFault, CleanClimbs, FirstSeed),
        new Shot { Noise = noise, Dropped = dropped },
        CancellationToken.None);
}
