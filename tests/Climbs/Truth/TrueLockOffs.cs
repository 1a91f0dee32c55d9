using Ascension.Climbs.Choreography;
using Ascension.Climbs.Motion;
using Ascension.Coaching.Movement;
using Ascension.Skeletons.Movement;
using Ascension.Skeletons.Timeline;

namespace Ascension.Climbs.Truth;

/// <summary>
/// Lock-offs are a posture, planted or not: they are read from the true elbow of the arm that holds while the other
/// hand is in the air. Only those within a few degrees of the definition may be told or not.
/// </summary>
internal static class TrueLockOffs
{
    private const string Id = "lock_off";
    private const double Step = 0.02;
    private const double LockedElbow = 90;
    private const double Seconds = 0.3;

    /// <summary>What the smoothing of a film at 15 frames a second may do to an elbow that turns, in degrees.</summary>
    private const double Doubt = 4;

    public static void Note(Choreographer on)
    {
        foreach (var move in on.Truth.Moves)
        {
            var degrees = HeldBelow(on.Stage, move);
            if (degrees < LockedElbow + Doubt)
            {
                on.Technique(Id, move.When.Start, move.When.End, isJudged: degrees < LockedElbow - Doubt);
            }
        }
    }

    /// <summary>
    /// The least angle in degrees that the holding elbow stays below for as long as makes a lock-off.
    /// </summary>
    internal static double HeldBelow(Stage stage, TrueMove move)
    {
        var holding = Choreographer.Opposite(move.Hand);
        List<double> elbows = [];
        for (var time = move.When.Start; time <= move.When.End; time += Step)
        {
            elbows.Add(Elbow(stage.PoseAt(time), holding));
        }

        var window = (int)Math.Round(Seconds / Step);
        return elbows.Count < window
            ? double.PositiveInfinity
            : Enumerable.Range(0, elbows.Count - window + 1).Min(start => elbows.Skip(start).Take(window).Max());
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
