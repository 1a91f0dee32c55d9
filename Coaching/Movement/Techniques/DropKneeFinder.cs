using Ascension.Coaching.Movement.Body;
using Ascension.Coaching.Movement.Contacts;

namespace Ascension.Coaching.Movement.Techniques;

/// <summary>A knee of a standing leg is turned in below the hip, and the hips with it.</summary>
internal sealed class DropKneeFinder(TechniqueSettings settings) : ITechniqueFinder
{
    public Technique Technique => Technique.DropKnee;

    public IEnumerable<TechniqueTag> Find(ClimbMovement climb)
    {
        var tags = new TagBuilder(Technique, climb);
        var shortest = climb.Clock.Ticks(settings.DropKneeMs);
        var flicker = climb.Clock.Ticks(settings.LongestFlickerMs);
        foreach (var foot in climb.Feet)
        {
            var leg = LegKeypoints.Of(foot.Limb);
            foreach (var range in TickRuns.Find(
                climb.Window, shortest, flicker, tick => IsDropped(climb, leg, foot, tick)))
            {
                yield return tags.Build(
                    foot.Limb, range, Statistics.MeanOver(range, tick => Inwards(climb, leg, tick)),
                    settings.DropKneeInwards, settings.ClearDropKneeInwards);
            }
        }
    }

    private bool IsDropped(ClimbMovement climb, LegKeypoints leg, LimbRecord foot, int tick) =>
        foot.ContactAt(tick) is not null
        && Inwards(climb, leg, tick) >= settings.DropKneeInwards
        && BelowHip(climb, leg, tick) >= settings.DropKneeBelowHip
        && climb.Hips[tick] < settings.DropKneeSquareness;

    /// <summary>How far the knee is to the inner side of both hip and foot.</summary>
    private static double Inwards(ClimbMovement climb, LegKeypoints leg, int tick)
    {
        var track = climb.Track;
        var (hip, knee, ankle) = (track[leg.Hip, tick], track[leg.Knee, tick], track[leg.Ankle, tick]);
        var inwards = leg.Limb.IsLeft()
            ? knee.X - Math.Max(hip.X, ankle.X)
            : Math.Min(hip.X, ankle.X) - knee.X;
        return climb.Scale.BodyHeights(inwards);
    }

    private static double BelowHip(ClimbMovement climb, LegKeypoints leg, int tick) =>
        climb.Scale.BodyHeights(climb.Track[leg.Knee, tick].Y - climb.Track[leg.Hip, tick].Y);
}
