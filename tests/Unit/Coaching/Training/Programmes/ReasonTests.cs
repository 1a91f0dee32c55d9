using Ascension.Coaching.Advice;
using Ascension.Coaching.Training;
using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes;
using Ascension.Coaching.Training.Programmes.Planned;
using Ascension.Coaching.Training.Programmes.Profiles;
using Ascension.Coaching.Training.Programmes.Texts;

namespace Ascension.Unit.Coaching.Training.Programmes;

/// <summary>What is said of weeks and exercises is what they are.</summary>
public sealed class ReasonTests
{
    [Fact]
    public void A_week_without_what_its_phase_is_for_says_what_it_is_for_instead()
    {
        var weeks = Make(Profiles.Lead with { Injuries = [BodyPart.Finger] }).Weeks
            .Where(week => week.Phase != TrainingPhase.Base).ToList();

        Assert.All(weeks, week =>
        {
            Assert.NotNull(week.Instead);
            Assert.Contains(week.Sessions, session => session.Type == week.Instead);
            Assert.Contains(week.Reasons, reason => reason.Code == ReasonCodes.WeekSpared);
        });
        Assert.Contains(
            "strength week by the calendar",
            ProgrammeTexts.English.Sentence(weeks[0].Reasons[0]),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_week_that_is_what_its_phase_says_stands_in_for_nothing() =>
        Assert.All(Make(Profiles.Boulderer).Weeks, week => Assert.Null(week.Instead));

    [Fact]
    public void What_a_reason_says_an_exercise_trains_it_trains() => Assert.All(
        new[]
        {
            Profiles.Lead, Profiles.Boulderer, Profiles.Beginner, Profiles.Lead with { Injuries = [BodyPart.Finger] },
        }
            .SelectMany(profile => Make(profile).Sessions).SelectMany(session => session.Exercises),
        exercise => Assert.All(exercise.Reasons, reason => Assert.True(
            !reason.Values.TryGetValue("quality", out var quality)
            || ExerciseCatalogue.Default[exercise.ExerciseId].Trains.Any(trained => Name(trained) == quality))));

    [Fact]
    public void What_stands_in_says_for_what()
    {
        var standIns = Make(Profiles.Lead with { Injuries = [BodyPart.Finger] }).Sessions
            .Where(session => session.Reasons.Any(reason => reason.Code == ReasonCodes.SessionSpared))
            .SelectMany(session => session.Exercises)
            .SelectMany(exercise => exercise.Reasons);

        Assert.Contains(
            standIns, reason => reason.Code == ReasonCodes.ExerciseStandIn && reason.Values["type"].Length > 0);
    }

    [Fact]
    public void A_drill_for_a_low_score_says_so()
    {
        AnalysedClimb climb = new()
        {
            Id = Guid.Empty,
            Date = Profiles.Monday,
            Scores = new Dictionary<ClimbScore, double> { [ClimbScore.Balance] = 20 },
        };

        var reasons = ProgrammeGenerator.Default.Generate(Profiles.Lead, [climb], []).Sessions
            .SelectMany(session => session.Exercises).SelectMany(exercise => exercise.Reasons);

        Assert.Contains(reasons, reason => reason.Code == ReasonCodes.ExerciseWeakScore);
    }

    private static string Name(TrainingQuality quality) =>
        System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(quality.ToString());

    private static Programme Make(TrainingProfile profile) => ProgrammeGenerator.Default.Generate(profile, [], []);
}
