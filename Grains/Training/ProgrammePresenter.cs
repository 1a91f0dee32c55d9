using System.Globalization;
using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes.Adaptation;
using Ascension.Coaching.Training.Programmes.Figures;
using Ascension.Coaching.Training.Programmes.Planned;
using Ascension.Coaching.Training.Programmes.Texts;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Training;
using Ascension.Grains.Validation;

namespace Ascension.Grains.Training;

/// <summary>Puts a plan into words.</summary>
/// <param name="goal">Which goal.</param>
/// <param name="plan">A plan with a programme.</param>
/// <param name="language"><c>en</c> or <c>fr</c>.</param>
/// <param name="today">The climber's day.</param>
internal sealed class ProgrammePresenter(GoalId goal, TrainingPlanState plan, string language, DateOnly today)
{
    private readonly ProgrammeTexts _texts = ProgrammeTexts.Of(language);
    private readonly ExerciseCatalogue _catalogue = ExerciseCatalogue.Default;
    private readonly Programme _programme = plan.Programme!;
    private readonly HashSet<DateOnly> _doneDays = [.. plan.Log.Select(session => session.Date)];

    public TrainingProgramme Programme() => new()
    {
        GoalId = goal,
        Language = _texts.Language,
        Goal = Goal(),
        Progress = Figures(),
        Notes = Sentences(_programme.Notes),
        Spared = [.. _programme.Restrictions.Select(Spared)],
        Weeks = [.. _programme.Weeks.Select(Week)],
        Exercises = Cards(_programme.Weeks),
        Changes = Changes(plan.Changes),
        AdaptedOn = _programme.AdaptedOn,
    };

    /// <summary>The week of a number from 1 to the last.</summary>
    public TrainingRoutine Routine(int number)
    {
        var week = _programme.Weeks[number - 1];
        var figures = Figures();
        return new TrainingRoutine
        {
            GoalId = goal,
            Language = _texts.Language,
            Weeks = _programme.Weeks.Count,
            Week = Week(week),
            Load = figures.WeeklyLoad[number - 1],
            Progress = figures,
            Exercises = Cards([week]),
        };
    }

    public IReadOnlyList<PlanChange> Changes(IEnumerable<ProgrammeChange> changes) =>
    [
        .. changes.Select(change =>
            new PlanChange(Words.Of(change.Kind), _texts.Sentence(change.Reason), change.FirstDay)),
    ];

    private TrainingGoal Goal()
    {
        var profile = _programme.Profile;
        return new TrainingGoal
        {
            GradeSystem = Words.Of(profile.GradeSystem),
            CurrentLevel = profile.CurrentLevel,
            TargetLevel = profile.TargetLevel,
            Start = profile.Start,
            End = profile.End.AddDays(-1),
            TimelineWeeks = profile.Weeks,
            TrainingDaysPerWeek = profile.DaysPerWeek,
            FocusAreas = Words.Of(profile.FocusAreas),
            AvailableDays = Words.Of(profile.AvailableDays),
            Equipment = Words.Of(profile.Equipment),
            Injuries = Words.Of(profile.Injuries),
            TimeZone = plan.TimeZone,
            ReminderTime = plan.ReminderTime?.ToString("HH:mm", CultureInfo.InvariantCulture),
            Verdict = Words.Of(_programme.Goal.Verdict),
            LeastWeeks = _programme.Goal.LeastWeeks,
            MostWeeks = _programme.Goal.MostWeeks,
            Milestone = _programme.Goal.Milestone,
            Assessment = _texts.Sentence(_programme.Goal.Reason),
        };
    }

    private TrainingFigures Figures()
    {
        var figures = FigureCalculator.Of(_programme, plan.Log, today);
        return new TrainingFigures
        {
            PlannedSessions = figures.PlannedSessions,
            DoneSessions = figures.DoneSessions,
            Adherence = figures.Adherence,
            CurrentWeek = figures.CurrentWeek,
            AcuteChronicRatio = figures.AcuteChronicRatio,
            WeeklyLoad =
                [.. figures.Weeks.Select(week => new TrainingWeekLoad(week.Number, week.Planned, week.Done))],
        };
    }

    private TrainingWeek Week(ProgrammeWeek week) => new()
    {
        Number = week.Number,
        Start = week.Start,
        Macrocycle = week.Macrocycle,
        Phase = Words.Of(week.Phase),
        Kind = Words.Of(week.Kind),
        Load = week.Load,
        Reasons = Sentences(week.Reasons),
        Sessions = [.. week.Sessions.Select(Session)],
    };

    private TrainingSession Session(PlannedSession session) => new()
    {
        Date = session.Date,
        SessionType = Words.Of(session.Type),
        Name = _texts.Word(Words.Of(session.Type)),
        DurationMinutes = session.Minutes,
        Rpe = session.Rpe,
        Load = session.Load,
        IsHard = session.IsHard,
        IsFingerIntense = session.IsFingerIntense,
        IsDone = _doneDays.Contains(session.Date),
        Reasons = Sentences(session.Reasons),
        Exercises = [.. session.Exercises.Select(Exercise)],
    };

    private TrainingExercise Exercise(PlannedExercise exercise) => new()
    {
        ExerciseId = exercise.ExerciseId,
        Name = _catalogue.TextOf(exercise.ExerciseId, language).Name,
        DurationMinutes = exercise.Minutes,
        Rpe = exercise.Rpe,
        Sets = exercise.Sets,
        Reps = exercise.Reps,
        WorkSeconds = exercise.WorkSeconds,
        RestSeconds = exercise.RestSeconds,
        SetRestSeconds = exercise.SetRestSeconds,
        IntensityPercent = exercise.IntensityPercent,
        GradeFrom = exercise.GradeFrom,
        GradeTo = exercise.GradeTo,
        AlternativeId = exercise.AlternativeId,
        Reasons = Sentences(exercise.Reasons),
    };

    private static SparedPart Spared(Restriction restriction) => new()
    {
        Area = restriction.Area is { } area ? Words.Of(area) : null,
        Exercises = restriction.Exercises,
        Since = restriction.Since,
        PainLevel = restriction.PainLevel,
        StopAndRefer = restriction.StopAndRefer,
    };

    private IReadOnlyList<ExerciseCard> Cards(IReadOnlyList<ProgrammeWeek> weeks) =>
    [
        .. weeks.SelectMany(week => week.Sessions)
            .SelectMany(session => session.Exercises)
            .SelectMany(exercise => new[] { exercise.ExerciseId, exercise.AlternativeId })
            .OfType<string>()
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(Card),
    ];

    private ExerciseCard Card(string id)
    {
        var (exercise, text) = (_catalogue[id], _catalogue.TextOf(id, language));
        return new ExerciseCard
        {
            Id = id,
            Name = text.Name,
            Purpose = text.Purpose,
            Instructions = text.Instructions,
            Cues = text.Cues,
            Equipment = Words.Of(exercise.Equipment),
            Progression = exercise.Progression,
            Regression = exercise.Regression,
        };
    }

    private IReadOnlyList<string> Sentences(IEnumerable<Reason> reasons) => [.. reasons.Select(_texts.Sentence)];
}
