using Ascension.Coaching.Movement.Body;

namespace Ascension.Coaching.Movement.Contacts;

/// <summary>
/// Finds where a limb stays on the wall without knowing the holds: it comes to rest below one speed and leaves above a
/// higher one, or by straying from where it came to rest. A contact lasts from the first slow tick to the last, so that
/// the turning point of a swing is too short to be one.
/// </summary>
internal sealed class ContactFinder(MovementSettings settings, BodyScale scale, TickClock clock)
{
    public List<LimbContact> Find(LimbPath path)
    {
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

            if (start >= 0 && HasLeft(path, start, tick, speed))
            {
                Close(path, start, lastSlow, contacts);
                start = -1;
            }

            if (speed < settings.ContactEnterSpeed)
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

        return MergeUnbroken(path, contacts).ConvertAll(contact => Trim(path, contact));
    }

    /// <summary>Gives the slow beginning of a limb's way, and its slow end, back to the way.</summary>
    private LimbContact Trim(LimbPath path, LimbContact contact)
    {
        var most = Math.Min(clock.Ticks(settings.LongestTrimMs), contact.Range.Length / 4);
        var (start, end) = (contact.Range.Start, contact.Range.End);
        while (start < contact.Range.Start + most && IsCreeping(path, start))
        {
            start++;
        }

        while (end > contact.Range.End - most && IsCreeping(path, end))
        {
            end--;
        }

        return contact with { Range = new TickRange(start, end) };
    }

    private bool IsCreeping(LimbPath path, int tick) =>
        scale.BodyHeights(path.Speed(tick)) > settings.ContactCreepSpeed;

    private bool HasLeft(LimbPath path, int start, int tick, double speed) =>
        speed > settings.ContactLeaveSpeed
        || (speed > settings.ContactEnterSpeed && Strayed(path, start, tick) > settings.ContactRadius)
        || Strayed(path, start, tick) > settings.SameHoldRadius(path.Limb);

    private double Strayed(LimbPath path, int start, int tick) =>
        scale.BodyHeights(path[start].DistanceTo(path[tick]));

    private void Close(LimbPath path, int start, int end, List<LimbContact> contacts)
    {
        var range = new TickRange(start, end);
        if (range.Length >= clock.Ticks(settings.ShortestContactMs))
        {
            contacts.Add(new LimbContact(path.Limb, range, path.Mean(range)));
        }
    }

    /// <summary>
    /// Joins contacts between which the limb neither sped up nor strayed: noise, or creeping on a hold.
    /// </summary>
    private List<LimbContact> MergeUnbroken(LimbPath path, List<LimbContact> contacts)
    {
        List<LimbContact> merged = [];
        foreach (var contact in contacts)
        {
            if (merged is [.., var last] && IsUnbroken(path, last, contact))
            {
                var range = new TickRange(last.Range.Start, contact.Range.End);
                merged[^1] = contact with { Range = range, Place = path.Mean(range) };
            }
            else
            {
                merged.Add(contact);
            }
        }

        return merged;
    }

    private bool IsUnbroken(LimbPath path, LimbContact before, LimbContact after)
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

        if (scale.BodyHeights(before.Place.DistanceTo(after.Place)) >= settings.SameHoldRadius(path.Limb))
        {
            return false;
        }

        return !known || topSpeed < settings.ContactLeaveSpeed || excursion < settings.SmallestExcursion;
    }
}
