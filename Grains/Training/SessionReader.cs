using Ascension.Coaching.Advice;
using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes.Logged;
using Ascension.Coaching.Training.Programmes.Planned;
using Ascension.Grains.Abstractions.Training;
using Ascension.Grains.Validation;
using Ascension.Storage.Training;

namespace Ascension.Grains.Training;

/// <summary>Reads a session as a climber logs it, and as the log keeps it.</summary>
internal static class SessionReader
{
    /// <summary>How many days back a session may be logged and the history of a new goal reaches.</summary>
    public const int MostDaysBack = 60;

    private const int MostMinutes = 600;
    private const int HighestRpe = 10;
    private const int WorstPain = 10;
    private const int MostADay = 4;

    /// <param name="command">What was asked for.</param>
    /// <param name="id">Id of the session.</param>
    /// <param name="latest">Last day that a session can have been on.</param>
    /// <param name="log">What was logged before.</param>
    /// <exception cref="Abstractions.Errors.AscensionException"><c>invalid_request</c> with the fields.</exception>
    public static LoggedSession Read(
        LogTrainingSession command, Guid id, DateOnly latest, IReadOnlyList<LoggedSession> log)
    {
        var check = new FieldCheck();
        check.Require(command.Date <= latest, "date", "Not after today.");
        check.Require(command.Date >= latest.AddDays(-MostDaysBack), "date", $"At most {MostDaysBack} days ago.");
        check.Require(
            log.Count(session => session.Date == command.Date) < MostADay, "date", $"At most {MostADay} a day.");
        check.Require(command.Minutes is >= 1 and <= MostMinutes, "duration_minutes", "1 to 600.");
        check.Require(command.Rpe is null or (>= 1 and <= HighestRpe), "rpe", "1 to 10.");
        check.Require(command.Completion is null or (>= 0 and <= 1), "completion", "0 to 1.");
        check.Require(
            command.CompletedExercises.All(exercise => ExerciseCatalogue.Default.Find(exercise) is not null),
            "completed_exercises",
            "Ids of exercises of the programme.");
        check.Require(command.Pain.All(pain => pain.Level is >= 0 and <= WorstPain), "pain", "Levels from 0 to 10.");
        var session = new LoggedSession
        {
            Id = id,
            Date = command.Date,
            Type = check.Read<SessionType>(command.SessionType, "session_type"),
            Minutes = command.Minutes,
            Rpe = command.Rpe,
            Completion = command.Completion,
            CompletedExercises = [.. command.CompletedExercises.Distinct()],
            Pain =
            [
                .. command.Pain.Select(pain => new PainReport(
                    pain.Area is null ? null : check.Read<BodyPart>(pain.Area, "pain"), pain.Level)),
            ],
        };
        check.ThrowIfWrong();
        return session;
    }

    /// <summary>A session of an earlier goal.</summary>
    public static KeptSession FromRow(TrainingSessionRow row) => new()
    {
        Session = new LoggedSession
        {
            Id = row.Id,
            Date = row.Date,
            Type = Words.Find<SessionType>(row.Type) ?? SessionType.Other,
            Minutes = row.Minutes,
            Rpe = row.Rpe,
            Completion = row.Completion,
            CompletedExercises = row.CompletedExercises,
            Pain = [.. row.Pain.Select(pain => new PainReport(Words.Find<BodyPart>(pain.Area), pain.Level))],
        },
        Notes = row.Notes,
        LoggedAt = row.LoggedAt,
        IsHistory = true,
    };

    /// <summary>The row of a session in the read model.</summary>
    public static TrainingSessionRow ToRow(KeptSession kept, Guid owner, Guid goal) => new()
    {
        Id = kept.Session.Id,
        UserId = owner,
        GoalId = goal,
        Date = kept.Session.Date,
        Type = Words.Of(kept.Session.Type),
        Minutes = kept.Session.Minutes,
        Rpe = kept.Session.Rpe,
        Completion = kept.Session.Completion,
        Notes = kept.Notes,
        CompletedExercises = kept.Session.CompletedExercises,
        Pain =
        [
            .. kept.Session.Pain.Select(pain => new TrainingPainRow(
                pain.Area is { } area ? Words.Of(area) : null, pain.Level)),
        ],
        LoggedAt = kept.LoggedAt,
    };
}
