using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Training;

/// <summary>
/// A climber's goal, the programme towards it and what was done of it. A climber has one at a time: the account says
/// which, and a new one takes over from the old. Key: goal id.
/// </summary>
/// <remarks>
/// Every method throws <c>not_found</c> when the caller does not own the goal or it was deleted. Days are the
/// climber's, in the time zone of the goal.
/// </remarks>
[Alias("ascension.training-plan")]
public interface ITrainingPlanGrain : IGrainWithGuidKey
{
    /// <summary>
    /// Sets the goal and makes its programme; doing so again changes nothing. The climber's goal so far ends.
    /// <c>invalid_request</c> names the fields that do not fit.
    /// </summary>
    [Alias("set-goal")]
    Task SetGoalAsync(SetTrainingGoal command);

    /// <summary>The whole programme as it stands today.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="language"><c>en</c> or <c>fr</c>; null: the climber's.</param>
    [Alias("programme")]
    Task<TrainingProgramme> GetProgrammeAsync(UserId caller, string? language);

    /// <summary>One week as it stands today.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="week">
    /// Number from 1; null: the current one, the first before the start, the last after the end. Beyond the programme
    /// it is <c>invalid_request</c>.
    /// </param>
    /// <param name="language"><c>en</c> or <c>fr</c>; null: the climber's.</param>
    [Alias("routine")]
    Task<TrainingRoutine> GetRoutineAsync(UserId caller, int? week, string? language);

    /// <summary>
    /// Logs a session and fits the programme to it. The same request again returns the first answer.
    /// <c>invalid_request</c> names the fields that do not fit; <c>state_conflict</c> when the goal has ended.
    /// </summary>
    [Alias("log-session")]
    Task<SessionLogged> LogSessionAsync(LogTrainingSession command);

    /// <summary>Fits the programme to what the newest analyses of the climber say.</summary>
    [Alias("consider-analyses")]
    Task ConsiderAnalysesAsync();

    /// <summary>Another goal took over: nothing changes and nobody is reminded any more.</summary>
    [Alias("retire")]
    Task RetireAsync();

    /// <summary>Deletes the goal and its programme; logged sessions stay in the climber's log.</summary>
    [Alias("delete")]
    Task DeleteAsync(UserId caller);
}
