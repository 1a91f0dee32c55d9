using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes;
using Ascension.Coaching.Training.Programmes.Adaptation;
using Ascension.Coaching.Training.Programmes.Planned;
using Ascension.Coaching.Training.Programmes.Profiles;

namespace Ascension.Unit.Coaching.Training.Programmes;

/// <summary>A technique that no analysis shows is offered; one that is used is not.</summary>
public sealed class UnusedTechniqueTests
{
    [Fact]
    public void A_technique_never_seen_in_four_analyses_gets_a_drill_with_a_reason()
    {
        var programme = Make(Climbs(4, "flag", "drop_knee", "rock_over", "cross_through", "toe_hook"));

        var drill = Assert.Single(programme.Drills);
        Assert.Equal("heel_hook", drill.Weakness);
        Assert.Contains("heel_hook", ExerciseCatalogue.Default[drill.ExerciseId].Teaches);
        Assert.Contains(
            programme.Sessions.SelectMany(session => session.Exercises),
            exercise => exercise.ExerciseId == drill.ExerciseId
                && exercise.Reasons.Any(reason => reason.Code == ReasonCodes.ExerciseNewTechnique));
    }

    [Fact]
    public void Three_analyses_are_too_few_to_say_never() => Assert.Empty(Make(Climbs(3, "flag")).Drills);

    [Fact]
    public void An_analysis_without_techniques_says_nothing() => Assert.Empty(Make(Climbs(6)).Drills);

    [Fact]
    public void Who_uses_them_all_is_offered_none() => Assert.Empty(
        Make(Climbs(4, "flag", "drop_knee", "rock_over", "cross_through", "toe_hook", "heel_hook")).Drills);

    [Fact]
    public void The_drill_leaves_once_the_technique_is_used()
    {
        var programme = Make(Climbs(4, "drop_knee", "rock_over", "cross_through", "toe_hook", "heel_hook"));
        var today = Profiles.Monday.AddDays(1);
        AnalysedClimb[] later =
        [
            .. Climbs(4, "drop_knee", "rock_over", "cross_through", "toe_hook", "heel_hook"),
            new() { Id = new Guid(9, 0, 0, new byte[8]), Date = today, Techniques = ["flag"] },
        ];

        Assert.Equal("flag", Assert.Single(programme.Drills).Weakness);
        var adapted = ProgrammeAdapter.Default.Adapt(programme, Diary.Until(programme, today), later, today);

        Assert.Empty(adapted.Programme.Drills);
        var change = Assert.Single(adapted.Changes);
        Assert.Equal(
            (ChangeKind.DrillRetired, ReasonCodes.ChangeTechniqueRetired), (change.Kind, change.Reason.Code));
    }

    private static AnalysedClimb[] Climbs(int count, params string[] techniques) =>
    [
        .. Enumerable.Range(1, count).Select(id => new AnalysedClimb
        {
            Id = new Guid(id, 0, 0, new byte[8]), Date = Profiles.Monday.AddDays(id - 10), Techniques = techniques,
        }),
    ];

    private static Programme Make(AnalysedClimb[] analyses) =>
        ProgrammeGenerator.Default.Generate(Profiles.Lead, analyses, []);
}
