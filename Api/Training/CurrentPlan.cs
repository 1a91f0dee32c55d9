using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Training;

namespace Ascension.Api.Training;

/// <summary>Finds the plan a climber trains by.</summary>
internal static class CurrentPlan
{
    /// <exception cref="AscensionException"><c>no_training_goal</c> when there is none.</exception>
    public static async Task<ITrainingPlanGrain> FindAsync(IGrainFactory grains, UserId climber) =>
        await grains.User(climber).GetCurrentGoalAsync() is { } goal
            ? grains.TrainingPlan(goal)
            : throw new AscensionException(ErrorCodes.NoTrainingGoal, "Set a goal to train for first.");
}
