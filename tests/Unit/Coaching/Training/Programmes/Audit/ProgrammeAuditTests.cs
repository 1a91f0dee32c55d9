using Ascension.Coaching.Advice;
using Ascension.Coaching.Training;
using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes;
using Ascension.Coaching.Training.Programmes.Logged;
using Ascension.Coaching.Training.Programmes.Planned;

namespace Ascension.Unit.Coaching.Training.Programmes.Audit;

/// <summary>The audit can fail: each rule broken by hand is found.</summary>
public sealed class ProgrammeAuditTests
{
    private static readonly Programme Sound = ProgrammeGenerator.Default.Generate(Profiles.Boulderer, [], []);

    [Fact]
    public void A_sound_programme_breaks_nothing() => Assert.Empty(Audit(Sound));

    [Fact]
    public void A_missing_week_is_found() =>
        AssertFound("weeks instead of", Sound with { Weeks = [.. Sound.Weeks.SkipLast(1)] });

    [Fact]
    public void A_missing_deload_is_found() =>
        AssertFound("training week in a row", WithWeek(4, week => week with { Kind = WeekKind.Training }));

    [Fact]
    public void Phases_out_of_order_are_found() =>
        AssertFound("macrocycle 1", WithWeek(6, week => week with { Phase = TrainingPhase.Base }));

    [Fact]
    public void A_programme_without_a_taper_is_found() =>
        AssertFound("does not end with a taper", WithWeek(16, week => week with { Kind = WeekKind.Training }));

    [Fact]
    public void A_session_on_a_day_that_is_not_the_climbers_is_found() => AssertFound(
        "is on a",
        Sound with { Profile = Sound.Profile with { AvailableDays = [DayOfWeek.Sunday] } });

    [Fact]
    public void A_session_too_many_is_found() => AssertFound("week 1 has", WithWeek(1, week => week with
    {
        Sessions = [.. week.Sessions, week.Sessions[0] with { Date = Unused(week), Id = "one more" }],
    }));

    [Fact]
    public void Load_that_grows_too_fast_is_found() => AssertFound("grows more than 10 %", Longer(2, 1.3));

    [Fact]
    public void A_leap_of_the_ratio_of_acute_to_chronic_load_is_found() => AssertFound("ratio", Longer(7, 1.6));

    [Fact]
    public void A_fall_of_the_ratio_of_acute_to_chronic_load_is_found() => AssertFound("ratio", Longer(7, 0.5));

    [Fact]
    public void A_deload_that_is_none_is_found() => AssertFound("of the training week before", Longer(4, 1.5));

    [Fact]
    public void A_deload_that_is_a_holiday_is_found() => AssertFound("only", Longer(4, 0.5));

    [Fact]
    public void A_deload_with_less_intensity_is_found() => AssertFound(
        "is easier than before",
        WithExercises(4, exercise => exercise with { Rpe = exercise.Rpe - 1 }));

    [Fact]
    public void A_third_finger_session_and_too_little_rest_are_found()
    {
        var intense = Sound.Weeks[5].Sessions.First(session => session.IsFingerIntense);
        var broken = WithSessions(6, session => session with { Exercises = intense.Exercises });

        AssertFound("fingers have less than 48 hours", broken);
        AssertFound("loads fingers 4 times", broken);
    }

    [Fact]
    public void A_hard_day_too_many_is_found()
    {
        var programme = ProgrammeGenerator.Default.Generate(Profiles.Lead with { DaysPerWeek = 5 }, [], []);

        AssertFound("hard days", WithSessions(
            5, session => session with { Rpe = 8, Load = 8 * session.Minutes, IsHard = true }, programme));
    }

    [Fact]
    public void A_session_that_is_not_marked_hard_is_found() =>
        AssertFound("is not marked as what it is", WithSessions(5, session => session with { IsHard = false }));

    [Fact]
    public void A_session_without_warm_up_or_cool_down_is_found()
    {
        AssertFound("consists of", WithSessions(1, s => s with { Exercises = [.. s.Exercises.Skip(2)] }));
        AssertFound("consists of", WithSessions(1, s => s with { Exercises = [.. s.Exercises.SkipLast(1)] }));
    }

    [Fact]
    public void A_week_without_antagonists_or_mobility_is_found()
    {
        var without = WithSessions(1, session => session with
        {
            Exercises =
            [
                .. session.Exercises.Where(e => Kind(e) is not (ExerciseKind.Antagonist or ExerciseKind.Mobility)),
            ],
        });

        AssertFound("no Antagonist exercise", without);
        AssertFound("no Mobility exercise", without);
    }

    [Fact]
    public void More_sets_than_the_dose_are_found() =>
        AssertFound("is outside the dose", WithExercises(1, exercise => exercise with { Sets = 99 }));

    [Fact]
    public void An_exercise_longer_than_its_minutes_is_found() =>
        AssertFound("takes longer than its", WithExercises(1, exercise => exercise with { WorkSeconds = 3000 }));

    [Fact]
    public void An_exercise_shorter_than_its_minutes_is_found() => AssertFound(
        "min, not", WithExercises(1, exercise => exercise with { Minutes = exercise.Minutes + 3 }));

    [Fact]
    public void A_session_longer_than_its_exercises_is_found() => AssertFound("exercises take only", Longer(1, 1.2));

    [Fact]
    public void A_session_that_states_another_effort_than_its_exercises_is_found() => AssertFound(
        "states RPE", WithSessions(1, session => session with { Rpe = session.Rpe + 1 }));

    [Fact]
    public void What_has_no_reason_is_found() =>
        AssertFound("no reason", WithExercises(1, exercise => exercise with { Reasons = [] }));

    [Fact]
    public void What_a_young_climber_must_not_do_is_found() => AssertFound(
        "is a max hang or campus", Sound with { Profile = Sound.Profile with { BirthYear = 2011 } });

    [Fact]
    public void Finger_strength_under_sixteen_is_found()
    {
        var planned = new PlannedExercise { ExerciseId = "density_hangs", Minutes = 12, Rpe = 6, Reasons = [] };
        var young = Sound with { Profile = Sound.Profile with { BirthYear = 2013 } };

        AssertFound("under 16", WithExercises(1, _ => planned, young));
    }

    [Fact]
    public void What_a_new_climber_must_not_do_is_found() => AssertFound(
        "is a max hang or campus", Sound with { Profile = Sound.Profile with { YearsClimbing = 1 } });

    [Theory]
    [InlineData(BodyPart.Finger)]
    [InlineData(BodyPart.Elbow)]
    [InlineData(BodyPart.Shoulder)]
    public void What_loads_an_injury_is_found(BodyPart part) => AssertFound(
        "loads what hurts", Sound with { Profile = Sound.Profile with { Injuries = [part] } });

    [Fact]
    public void A_hangboard_below_the_level_for_it_is_found() => AssertFound(
        "below the level", Sound with { Profile = Sound.Profile with { CurrentLevel = "V1" } });

    [Fact]
    public void Equipment_that_is_not_there_is_found() => AssertFound(
        "needs equipment", Sound with { Profile = Sound.Profile with { Equipment = [] } });

    [Fact]
    public void An_exercise_after_pain_is_found() =>
        AssertFound("loads what hurts", Sound, Pain(BodyPart.Shoulder, 4));

    [Fact]
    public void Load_right_after_missed_weeks_is_found()
    {
        var log = Sound.Weeks[0].Sessions.Select(session => new LoggedSession
        {
            Id = Guid.Empty, Date = session.Date, Type = session.Type, Minutes = session.Minutes, Rpe = session.Rpe,
        });

        var breaches = ProgrammeAudit.Breaches(Sound, [.. log], Profiles.Monday.AddDays(28));

        Assert.Contains(breaches, breach => breach.Contains("comes back after 3 weeks", StringComparison.Ordinal));
    }

    private static LoggedSession[] Pain(BodyPart area, int level) =>
    [
        new()
        {
            Id = Guid.Empty,
            Date = Profiles.Monday,
            Type = SessionType.Strength,
            Minutes = 60,
            Pain = [new(area, level)],
        },
    ];

    private static ExerciseKind Kind(PlannedExercise exercise) => AuditFacts.Catalogue[exercise.ExerciseId].Kind;

    private static DateOnly Unused(ProgrammeWeek week) => Enumerable.Range(0, 7)
        .Select(week.Start.AddDays)
        .First(day => week.Sessions.All(session => session.Date != day));

    private static Programme Longer(int number, double times) => WithSessions(number, session => session with
    {
        Minutes = (int)(session.Minutes * times),
        Load = (int)(session.Minutes * times) * session.Rpe,
    });

    private static Programme WithExercises(
        int number, Func<PlannedExercise, PlannedExercise> change, Programme? programme = null) =>
        WithSessions(
            number, session => session with { Exercises = [.. session.Exercises.Select(change)] }, programme);

    private static Programme WithSessions(
        int number, Func<PlannedSession, PlannedSession> change, Programme? programme = null) =>
        WithWeek(number, week => week with { Sessions = [.. week.Sessions.Select(change)] }, programme);

    private static Programme WithWeek(
        int number, Func<ProgrammeWeek, ProgrammeWeek> change, Programme? programme = null)
    {
        programme ??= Sound;
        return programme with
        {
            Weeks = [.. programme.Weeks.Select(week => week.Number == number ? change(week) : week)],
        };
    }

    private static IReadOnlyList<string> Audit(Programme programme, params LoggedSession[] log) =>
        ProgrammeAudit.Breaches(programme, log, programme.Profile.Start);

    private static void AssertFound(string breach, Programme programme, params LoggedSession[] log) =>
        Assert.Contains(Audit(programme, log), found => found.Contains(breach, StringComparison.Ordinal));
}
