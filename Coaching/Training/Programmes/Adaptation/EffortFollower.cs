using Ascension.Coaching.Training.Programmes.Logged;
using Ascension.Coaching.Training.Programmes.Rules;

namespace Ascension.Coaching.Training.Programmes.Adaptation;

/// <summary>
/// Follows how hard sessions felt: two in a row that felt clearly easier than planned raise the load, two that felt
/// clearly harder lower it. Light weeks and half-done sessions say nothing about ease.
/// </summary>
internal sealed class EffortFollower(ProgrammeRules rules)
{
    private const double MostlyDone = 0.8;

    /// <summary>Share of the usual load that suits the climber.</summary>
    public double LoadFactor(TrainingLog log)
    {
        var (factor, easy, hard) = (1.0, 0, 0);
        foreach (var session in log.Sessions)
        {
            if (log.PlannedFor(session) is not { } planned || session.Rpe is not { } rpe)
            {
                continue;
            }

            var isEasy = rpe <= planned.Rpe - rules.RpeToFollow && (session.Completion ?? 1) >= MostlyDone;
            easy = isEasy ? easy + 1 : 0;
            hard = rpe >= planned.Rpe + rules.RpeToFollow ? hard + 1 : 0;
            if (easy == rules.SessionsToFollow || hard == rules.SessionsToFollow)
            {
                factor *= hard > 0 ? rules.FollowFactors.Hard : rules.FollowFactors.Easy;
                factor = Math.Clamp(factor, rules.LoadFactor.Least, rules.LoadFactor.Most);
                (easy, hard) = (0, 0);
            }
        }

        return Math.Round(factor, 3);
    }
}
