using Ascension.Climbs.Bodies;
using Ascension.Climbs.Choreography;
using Ascension.Climbs.Walls;
using Ascension.Coaching.Movement;
using Ascension.Skeletons.Movement;
using Ascension.Skeletons.Timeline;

namespace Ascension.Climbs.Truth;

/// <summary>
/// Faults that nobody planted but the true postures show, or nearly show, where holds happen to lie: to tell them and
/// not to tell them are both fair. Looser than any detector; body heights, y upwards.
/// </summary>
internal sealed class ByChance(Choreographer on)
{
    private const double LegToHand = 1.135;
    private const double Stretched = 0.93;
    private const double Higher = 0.12;
    private const double LeastBelowHips = 0.10;
    private const double LegReach = 0.55;
    private const double HighStepBelow = 0.22;
    private const double FarAside = 0.29;

    /// <summary>Notes them in the truth of a climb that is over.</summary>
    public static void Note(Choreographer on)
    {
        ByChance chance = new(on);
        var since = 0.0;
        foreach (var move in on.Truth.Moves.OrderBy(move => move.When.Start).ToList())
        {
            chance.NoteStretch(move);
            chance.NoteHighStep(move, since);
            since = move.When.End;
        }
    }

    /// <summary>A reach at full stretch while a higher foothold was free.</summary>
    private void NoteStretch(TrueMove move)
    {
        var start = move.When.Start;
        List<TrueContact> feet = [.. FeetAt(start)];
        if (feet.Count == 0)
        {
            return;
        }

        var pose = on.Stage.PoseAt(start);
        var target = HoldOf(move.ToHoldId).Place;
        var nearest = feet.Min(foot => Ankle(pose, foot.Limb).DistanceTo(target));
        var highest = feet.Max(foot => HoldOf(foot.HoldId).Place.Y);
        var hips = Middle(pose, Keypoint.LeftHip, Keypoint.RightHip);
        var isHigherFree = on.Wall.Holds.Any(hold => hold.Place.Y > highest + Higher
            && hold.Place.Y < hips.Y - LeastBelowHips
            && hold.Place.DistanceTo(hips) < LegReach);
        if (nearest > Stretched * LegToHand && isHigherFree)
        {
            on.Fault("late_feet", start - 0.3, move.When.End + 1, isJudged: false);
            on.Fault("low_foot_high_reach", start - 0.3, move.When.End + 1, isJudged: false);
        }
    }

    /// <summary>A foothold high and far to the side that the body stays away from.</summary>
    private void NoteHighStep(TrueMove move, double since)
    {
        foreach (var foot in FeetAt(move.When.Start).Where(foot => foot.When.Start > since - 0.3).ToList())
        {
            var pose = on.Stage.PoseAt(foot.When.Start);
            var place = HoldOf(foot.HoldId).Place;
            var below = Middle(pose, Keypoint.LeftHip, Keypoint.RightHip).Y - Ankle(pose, foot.Limb).Y;
            if (below < HighStepBelow && NearestSideways(move.When, place.X) > FarAside)
            {
                on.Fault("no_rock_over", move.When.Start, move.When.End, isJudged: false);
            }
        }
    }

    private double NearestSideways(Interval when, double x)
    {
        var nearest = double.PositiveInfinity;
        for (var time = when.Start; time <= when.End; time += 0.05)
        {
            nearest = Math.Min(nearest, Math.Abs(TrueMass.Of(on.Stage.PoseAt(time)).X - x));
        }

        return nearest;
    }

    private IEnumerable<TrueContact> FeetAt(double time) => on.Truth.Contacts.Where(contact =>
        contact.Limb is Limb.LeftFoot or Limb.RightFoot
        && contact.When.Start <= time
        && contact.When.End >= time);

    private SyntheticHold HoldOf(string id) => on.Wall.Holds.First(hold => hold.Id == id);

    private static Point Ankle(Point[] pose, Limb foot) =>
        pose[(int)(foot == Limb.LeftFoot ? Keypoint.LeftAnkle : Keypoint.RightAnkle)];

    private static Point Middle(Point[] pose, Keypoint one, Keypoint other) =>
        Point.Between(pose[(int)one], pose[(int)other], 0.5);
}
