using Ascension.Coaching.Training.Programmes.Logged;
using Ascension.Coaching.Training.Programmes.Planned;

namespace Ascension.Unit.Coaching.Training.Programmes;

/// <summary>Logs of sessions done as planned, and otherwise.</summary>
internal static class Diary
{
    /// <summary>Everything planned before a day, done as planned.</summary>
    public static List<LoggedSession> Until(Programme programme, DateOnly day) =>
        [.. programme.Sessions.Where(session => session.Date < day).Select(session => Done(session))];

    /// <summary>A session as planned, or felt easier or harder.</summary>
    public static LoggedSession Done(PlannedSession session, int harder = 0) => new()
    {
        Id = new Guid(session.Date.DayNumber, 0, 0, new byte[8]),
        Date = session.Date,
        Type = session.Type,
        Minutes = session.Minutes,
        Rpe = Math.Clamp(session.Rpe + harder, 1, 10),
        Completion = 1,
        CompletedExercises = [.. session.Exercises.Select(exercise => exercise.ExerciseId)],
    };
}
