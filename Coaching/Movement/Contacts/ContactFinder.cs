using Ascension.Coaching.Movement.Body;
using Ascension.Coaching.Movement.Holds;

namespace Ascension.Coaching.Movement.Contacts;

/// <summary>
/// Finds where a limb stays on the wall: it comes to rest below one speed and leaves above a higher one, or by straying
/// from where it came to rest. A contact lasts from the first slow tick to the last, so that the turning point of a
/// swing is too short to be one. The speeds give way where the keypoints are noisy. On a wall with a map each contact
/// is told its hold.
/// </summary>
internal sealed class ContactFinder(MovementSettings settings, BodyScale scale, TickClock clock, Wall wall)
{
    private readonly SameHoldRule _sameHold = new(settings, scale);

    public List<LimbContact> Find(LimbPath path)
    {
        var limits = ContactLimits.For(path, settings, scale);
        List<LimbContact> contacts = [];
        var (start, lastSeen, lastSlow) = (-1, -1, -1);
        for (var tick = 0; tick < path.Count; tick++)
        {
            var speed = scale.BodyHeights(path.Speed(tick));
            if (double.IsNaN(speed))
            {
                if (start >= 0 && tick - lastSeen > clock.Ticks(settings.LongestUnseenContactMs))
                {
                    Close(path, start, lastSlow, contacts);
                    start = -1;
                }

                continue;
            }

            if (start >= 0 && HasLeft(path, limits, start, tick, speed))
            {
                Close(path, start, lastSlow, contacts);
                start = -1;
            }

            if (speed < limits.EnterSpeed)
            {
                start = start < 0 ? tick : start;
                lastSlow = tick;
            }

            lastSeen = tick;
        }

        if (start >= 0)
        {
            Close(path, start, lastSlow, contacts);
        }

        return MergeUnbroken(path, limits, contacts).ConvertAll(contact => Trim(path, limits, contact));
    }

    /// <summary>Gives the slow beginning of a limb's way, and its slow end, back to the way.</summary>
    private LimbContact Trim(LimbPath path, ContactLimits limits, LimbContact contact)
    {
        var most = Math.Min(clock.Ticks(settings.LongestTrimMs), contact.Range.Length / 4);
        var (start, end) = (contact.Range.Start, contact.Range.End);
        while (start < contact.Range.Start + most && scale.BodyHeights(path.Speed(start)) > limits.CreepSpeed)
        {
            start++;
        }

        while (end > contact.Range.End - most && scale.BodyHeights(path.Speed(end)) > limits.CreepSpeed)
        {
            end--;
        }

        return contact with { Range = new TickRange(start, end) };
    }

    private bool HasLeft(LimbPath path, ContactLimits limits, int start, int tick, double speed) =>
        speed > limits.LeaveSpeed
        || (speed > limits.EnterSpeed && Strayed(path, start, tick) > settings.ContactRadius)
        || Strayed(path, start, tick) > settings.SameHoldRadius(path.Limb);

    private double Strayed(LimbPath path, int start, int tick) =>
        scale.BodyHeights(path[start].DistanceTo(path[tick]));

    private void Close(LimbPath path, int start, int end, List<LimbContact> contacts)
    {
        var range = new TickRange(start, end);
        if (range.Length >= clock.Ticks(settings.ShortestContactMs))
        {
            contacts.Add(Contact(path, range));
        }
    }

    // The heel of a hooked foot is on the hold, below its toe; a foot that stands has both at one height.
    private LimbContact Contact(LimbPath path, TickRange range)
    {
        var (place, tip, heel) = (path.Mean(range), path.MeanTip(range), path.MeanHeel(range));
        var touching = scale.BodyHeights(heel.Y - tip.Y) > settings.HookedToeAbove ? heel : tip;
        return new LimbContact(path.Limb, range, place, wall.At(touching) ?? wall.At(place));
    }

    /// <summary>
    /// Joins contacts between which the limb neither sped up nor strayed: noise, or creeping on a hold.
    /// </summary>
    private List<LimbContact> MergeUnbroken(LimbPath path, ContactLimits limits, List<LimbContact> contacts)
    {
        List<LimbContact> merged = [];
        foreach (var contact in contacts)
        {
            if (merged is [.., var last] && IsUnbroken(path, limits, last, contact))
            {
                merged[^1] = Contact(path, new TickRange(last.Range.Start, contact.Range.End));
            }
            else
            {
                merged.Add(contact);
            }
        }

        return merged;
    }

    private bool IsUnbroken(LimbPath path, ContactLimits limits, LimbContact before, LimbContact after)
    {
        double topSpeed = 0, excursion = 0;
        var known = false;
        for (var tick = before.Range.End + 1; tick < after.Range.Start; tick++)
        {
            var distance = path[tick].DistanceTo(before.Place);
            if (!double.IsNaN(distance))
            {
                known = true;
                excursion = Math.Max(excursion, scale.BodyHeights(distance));
                var speed = scale.BodyHeights(path.Speed(tick));
                topSpeed = double.IsNaN(speed) ? topSpeed : Math.Max(topSpeed, speed);
            }
        }

        return _sameHold.Holds(before, after)
            && (!known || topSpeed < limits.LeaveSpeed || excursion < limits.SmallestExcursion);
    }
}
