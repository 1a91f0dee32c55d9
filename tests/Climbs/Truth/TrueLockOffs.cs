using Ascension.Climbs.Choreography;
using Ascension.Coaching.Movement;
using Ascension.Skeletons.Movement;
using Ascension.Skeletons.Timeline;

namespace Ascension.Climbs.Truth;

/// <summary>
/// Lock-offs are a posture, planted or not: they are read from the true elbow of the arm that holds while the other
/// hand is in the air. Between the clear ones and none lie those that may be told or not.
/// </summary>
internal static class TrueLockOffs
{
    private const string Id = "lock_off";
    private const double Step = 0.02;
    private const double ClearElbow = 85;
    private const double ClearSeconds = 0.45;
    private const double PossibleElbow = 97;
    private const double PossibleSeconds = 0.2;

    /// <summary>The hand is surely in the air this long after it leaves and before it arrives.</summary>
    private const double SlowEnds = 0.12;

    public static void Note(Choreographer on)
    {
        foreach (var move in on.Truth.Moves)
        {
            var air = new Interval(move.When.Start + SlowEnds, move.When.End - SlowEnds);
            var holding = Choreographer.Opposite(move.Hand);
            if (LongestBelow(on, holding, air, ClearElbow) >= ClearSeconds)
            {
                on.Technique(Id, move.When.Start, move.When.End);
            }
            else if (LongestBelow(on, holding, move.When, PossibleElbow) >= PossibleSeconds)
            {
                on.Technique(Id, move.When.Start, move.When.End, isJudged: false);
            }
        }
    }

    private static double LongestBelow(Choreographer on, Limb hand, Interval when, double degrees)
    {
        double longest = 0, run = 0;
        for (var time = when.Start; time <= when.End; time += Step)
        {
            run = Elbow(on.Stage.PoseAt(time), hand) < degrees ? run + Step : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static double Elbow(Point[] pose, Limb hand)
    {
        var (shoulder, elbow, wrist) = hand == Limb.LeftHand
            ? (Keypoint.LeftShoulder, Keypoint.LeftElbow, Keypoint.LeftWrist)
            : (Keypoint.RightShoulder, Keypoint.RightElbow, Keypoint.RightWrist);
        var (up, down) = (pose[(int)shoulder] - pose[(int)elbow], pose[(int)wrist] - pose[(int)elbow]);
        var cosine = (up.X * down.X + up.Y * down.Y) / (up.Length * down.Length);
        return Math.Acos(Math.Clamp(cosine, -1, 1)) * 180 / Math.PI;
    }
}
