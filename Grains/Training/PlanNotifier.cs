using Ascension.Grains.Abstractions.Identity;
using Microsoft.Extensions.Logging;

namespace Ascension.Grains.Training;

/// <summary>
/// Lets a climber's plan know of a new analysis at once. A plan that does not hear of it looks by itself once a day.
/// </summary>
internal sealed class PlanNotifier(IGrainFactory grains, ILogger<PlanNotifier> logger)
{
    public async Task TellAsync(UserId climber)
    {
        try
        {
            if (await grains.User(climber).GetCurrentGoalAsync() is { } goal)
            {
                await grains.TrainingPlan(goal).ConsiderAnalysesAsync();
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogWarning(exception, "The programme of {Climber} hears of a new analysis tomorrow.", climber);
        }
    }
}
