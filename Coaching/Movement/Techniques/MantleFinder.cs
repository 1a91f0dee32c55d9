using Ascension.Coaching.Movement.Body;
using Ascension.Coaching.Movement.Contacts;

namespace Ascension.Coaching.Movement.Techniques;

/// <summary>A hand below its shoulder, elbow above wrist, presses the body up until it is well below.</summary>
internal sealed class MantleFinder(TechniqueSettings settings) : ITechniqueFinder
{
    public Technique Technique => Technique.Mantle;

    public IEnumerable<TechniqueTag> Find(ClimbMovement climb)
    {
        var tags = new TagBuilder(Technique, climb);
        var flicker = climb.Clock.Ticks(settings.LongestFlickerMs);
        foreach (var hand in climb.Hands)
        {
            var arm = ArmKeypoints.Of(hand.Limb);
            foreach (var range in TickRuns.Find(climb.Window, 2, flicker, tick => IsPressing(climb, arm, hand, tick)))
            {
                if (Rise(climb, arm, hand, range) is { } rise)
                {
                    yield return tags.Build(
                        hand.Limb, rise.Range, rise.Height, settings.MantleRise, settings.ClearMantleRise);
                }
            }
        }
    }

    private static bool IsPressing(ClimbMovement climb, ArmKeypoints arm, LimbRecord hand, int tick) =>
        hand.ContactAt(tick) is not null
        && BelowShoulder(climb, arm, hand, tick) > 0
        && climb.Track[arm.Wrist, tick].Y > climb.Track[arm.Elbow, tick].Y;

    /// <summary>The tick at which the centre of mass is lowest.</summary>
    private static int Lowest(ClimbMovement climb, TickRange range)
    {
        var lowest = range.End;
        for (var tick = range.End; tick >= range.Start; tick--)
        {
            lowest = climb.Mass[tick].Y > climb.Mass[lowest].Y ? tick : lowest;
        }

        return lowest;
    }

    private static double BelowShoulder(ClimbMovement climb, ArmKeypoints arm, LimbRecord hand, int tick) =>
        hand.ContactAt(tick) is { } contact
            ? climb.Scale.BodyHeights(contact.Place.Y - climb.Track[arm.Shoulder, tick].Y)
            : double.NaN;

    /// <summary>The greatest rise of the centre of mass while pressing, when it is enough.</summary>
    private (TickRange Range, double Height)? Rise(
        ClimbMovement climb, ArmKeypoints arm, LimbRecord hand, TickRange range)
    {
        (TickRange Range, double Height)? greatest = null;
        var longest = climb.Clock.Ticks(settings.MantleMs);
        for (var tick = range.Start; tick <= range.End; tick++)
        {
            var y = climb.Mass[tick].Y;
            if (double.IsNaN(y))
            {
                continue;
            }

            var lowest = Lowest(climb, new TickRange(Math.Max(range.Start, tick - longest), tick));
            var height = climb.Scale.BodyHeights(climb.Mass[lowest].Y - y);
            if (height >= settings.MantleRise
                && BelowShoulder(climb, arm, hand, tick) > settings.MantleBelowShoulder
                && !(height <= greatest?.Height))
            {
                greatest = (new TickRange(lowest, tick), height);
            }
        }

        return greatest;
    }
}
