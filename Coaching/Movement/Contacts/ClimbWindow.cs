using Ascension.Coaching.Movement.Cleaning;
using Ascension.Skeletons.Movement;
using Ascension.Skeletons.Timeline;

namespace Ascension.Coaching.Movement.Contacts;

/// <summary>
/// When the climber is on the wall: from the first hand held above the chest to the end of the last one. Standing below
/// the wall or walking away has hands that rest, too, but low.
/// </summary>
internal static class ClimbWindow
{
    /// <summary>How far down from the shoulders to the hips the chest reaches.</summary>
    private const double ChestShare = 0.25;

    public static TickRange Of(CleanTrack track, IEnumerable<LimbContact> contacts)
    {
        var (start, end) = (int.MaxValue, -1);
        foreach (var contact in contacts)
        {
            if (contact.Limb is Limb.LeftHand or Limb.RightHand && IsHigh(track, contact))
            {
                start = Math.Min(start, contact.Range.Start);
                end = Math.Max(end, contact.Range.End);
            }
        }

        return end < 0 ? new TickRange(0, -1) : new TickRange(start, end);
    }

    private static bool IsHigh(CleanTrack track, LimbContact contact)
    {
        var (high, known) = (0, 0);
        for (var tick = contact.Range.Start; tick <= contact.Range.End; tick++)
        {
            var shoulders = Point.Between(track[Keypoint.LeftShoulder, tick], track[Keypoint.RightShoulder, tick], 0.5);
            var hips = Point.Between(track[Keypoint.LeftHip, tick], track[Keypoint.RightHip, tick], 0.5);
            var chest = Point.Between(shoulders, hips, ChestShare);
            if (!chest.IsMissing)
            {
                known++;
                high += contact.Place.Y < chest.Y ? 1 : 0;
            }
        }

        return known > 0 && high * 2 > known;
    }
}
