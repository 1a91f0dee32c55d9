using Ascension.Coaching.Movement.Body;

namespace Ascension.Coaching.Movement.Techniques;

/// <summary>A toe pulls on a hold about as high as the hips or higher.</summary>
internal sealed class ToeHookFinder(TechniqueSettings settings) : ITechniqueFinder
{
    public Technique Technique => Technique.ToeHook;

    public IEnumerable<TechniqueTag> Find(ClimbMovement climb)
    {
        var tags = new TagBuilder(Technique, climb);
        var hook = new FootHook(settings, climb);
        foreach (var foot in climb.Feet)
        {
            var leg = LegKeypoints.Of(foot.Limb);
            foreach (var range in hook.Runs(foot, withToe: true))
            {
                yield return tags.Build(
                    foot.Limb, range, Statistics.MeanOver(range, tick => hook.AboveHip(leg, tick)),
                    -settings.HookBelowHip, settings.ClearHookAboveHip);
            }
        }
    }
}
