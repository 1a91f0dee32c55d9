using Ascension.Coaching.Movement.Body;

namespace Ascension.Coaching.Movement.Techniques;

/// <summary>A heel pulls on a hold about as high as the hips or higher.</summary>
internal sealed class HeelHookFinder(TechniqueSettings settings) : ITechniqueFinder
{
    public Technique Technique => Technique.HeelHook;

    public IEnumerable<TechniqueTag> Find(ClimbMovement climb)
    {
        var tags = new TagBuilder(Technique, climb);
        var hook = new FootHook(settings, climb);
        foreach (var foot in climb.Feet)
        {
            var leg = LegKeypoints.Of(foot.Limb);
            foreach (var range in hook.Runs(foot, withToe: false))
            {
                yield return tags.Build(
                    foot.Limb, range, Statistics.MeanOver(range, tick => hook.AboveHip(leg, tick)),
                    -settings.HookBelowHip, settings.ClearHookAboveHip);
            }
        }
    }
}
