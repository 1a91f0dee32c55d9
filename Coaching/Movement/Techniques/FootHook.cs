using Ascension.Coaching.Movement.Body;
using Ascension.Coaching.Movement.Contacts;

namespace Ascension.Coaching.Movement.Techniques;

/// <summary>
/// What a foot on a high hold looks like: which of its ends the hold is at, and how it is turned. Where the hold is not
/// known, the leg tells a toe from a heel: it is nearly straight to pull with the toe.
/// </summary>
internal sealed class FootHook(TechniqueSettings settings, ClimbMovement climb)
{
    /// <summary>The runs in which a foot hooks high, with the given end.</summary>
    public IEnumerable<TickRange> Runs(LimbRecord foot, bool withToe)
    {
        var leg = LegKeypoints.Of(foot.Limb);
        return TickRuns.Find(
            climb.Window,
            climb.Clock.Ticks(settings.HookMs),
            climb.Clock.Ticks(settings.LongestFlickerMs),
            tick => foot.ContactAt(tick) is { } contact
                && AboveHip(leg, tick) >= -settings.HookBelowHip
                && (withToe ? IsOnToe(leg, contact, tick) : IsOnHeel(leg, contact, tick)));
    }

    /// <summary>How far the ankle is above its hip, in bh.</summary>
    public double AboveHip(LegKeypoints leg, int tick) =>
        climb.Scale.BodyHeights(climb.Track[leg.Hip, tick].Y - climb.Track[leg.Ankle, tick].Y);

    private bool IsOnHeel(LegKeypoints leg, LimbContact contact, int tick)
    {
        var (heel, toe) = (climb.Track[leg.Heel, tick], climb.Track[leg.Toe, tick]);
        return climb.Scale.BodyHeights(heel.Y - toe.Y) > settings.HeelHookToeAbove
            && (contact.Hold is { } hold ? hold.DistanceTo(heel) < hold.DistanceTo(toe) : !IsStraight(leg, tick));
    }

    private bool IsOnToe(LegKeypoints leg, LimbContact contact, int tick)
    {
        var track = climb.Track;
        var (heel, toe, ankle) = (track[leg.Heel, tick], track[leg.Toe, tick], track[leg.Ankle, tick]);
        return toe.Y < ankle.Y
            && IsStraight(leg, tick)
            && (contact.Hold is not { } hold || hold.DistanceTo(toe) < hold.DistanceTo(heel));
    }

    private bool IsStraight(LegKeypoints leg, int tick) =>
        climb.Angles.Knee(leg.Limb, tick) > settings.ToeHookKnee;
}
