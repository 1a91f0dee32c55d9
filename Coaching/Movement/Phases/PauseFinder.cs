using Ascension.Coaching.Movement.Body;
using Ascension.Coaching.Movement.Contacts;

namespace Ascension.Coaching.Movement.Phases;

/// <summary>
/// Finds the pauses of a climb and tells rests from hesitations. A hand or foot put right on its own hold does not end
/// a pause: the climber is still not going anywhere.
/// </summary>
internal sealed class PauseFinder(
    MovementSettings settings,
    BodyScale scale,
    TickClock clock,
    MassPath path,
    JointAngles angles,
    IReadOnlyList<LimbRecord> limbs)
{
    private const double MostOfTheTime = 0.6;

    public IReadOnlyList<Pause> Find(TickRange window)
    {
        List<Pause> pauses = [];
        var start = window.Start;
        for (var tick = window.Start; tick <= window.End + 1; tick++)
        {
            if (tick <= window.End && !limbs.Any(limb => limb.IsMovingOn(tick)))
            {
                continue;
            }

            var range = new TickRange(start, tick - 1);
            if (range.Length >= clock.Ticks(settings.ShortestPauseMs))
            {
                pauses.Add(new Pause(IsRest(range) ? PauseKind.Rest : PauseKind.Hesitation, range));
            }

            start = tick + 1;
        }

        return pauses;
    }

    private bool IsRest(TickRange range)
    {
        List<double> speeds = [];
        var rested = 0;
        for (var tick = range.Start; tick <= range.End; tick++)
        {
            var speed = scale.BodyHeights(path.Velocity(tick).Length);
            if (!double.IsNaN(speed))
            {
                speeds.Add(speed);
            }

            rested += IsHandOff(tick) || HasStraightArm(tick) ? 1 : 0;
        }

        return speeds.Count > 0
            && Statistics.Median(speeds) < settings.StillSpeed
            && rested >= MostOfTheTime * range.Length;
    }

    private bool IsHandOff(int tick) =>
        limbs.Any(limb => limb.IsHand && limb.Transitions.Any(
            hand => hand.Off.Contains(tick) && hand.Off.Length > clock.Ticks(settings.LongestReadjustMs)));

    private bool HasStraightArm(int tick) =>
        limbs.Any(limb => limb.IsHand
            && limb.ContactAt(tick) is not null
            && angles.Elbow(limb.Limb, tick) >= settings.StraightElbow);
}
