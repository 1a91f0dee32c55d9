using Ascension.Skeletons.Timeline;

namespace Ascension.Vision.Skeletons;

/// <summary>
/// Gives back to left and right what a network mixed up for a while: seen from behind, or with limbs that cross, it
/// exchanges the sides of the legs, of arms and face, or of both, and the joints seem to jump.
/// </summary>
/// <remarks>
/// For each half of the body the cheapest way through all frames is found (Viterbi, 1967) where each frame is taken as
/// it is or with its sides exchanged. What costs is how far the joints then jump from frame to frame, and every moment
/// in which the network is contradicted, the more the surer it is: a short exchange is undone, a long one is believed.
/// </remarks>
internal static class SideConsistency
{
    /// <summary>Price of contradicting the network for a second at full confidence, in torso lengths.</summary>
    private const double Contradiction = 1;

    /// <summary>Across a longer gap nothing is known of the way of a joint.</summary>
    private const int LongestGapMs = 400;

    private const float ShortestTorso = 8;

    private static readonly (Keypoint Left, Keypoint Right)[] Upper =
    [
        (Keypoint.LeftEyeInner, Keypoint.RightEyeInner), (Keypoint.LeftEye, Keypoint.RightEye),
        (Keypoint.LeftEyeOuter, Keypoint.RightEyeOuter), (Keypoint.LeftEar, Keypoint.RightEar),
        (Keypoint.MouthLeft, Keypoint.MouthRight), (Keypoint.LeftShoulder, Keypoint.RightShoulder),
        (Keypoint.LeftElbow, Keypoint.RightElbow), (Keypoint.LeftWrist, Keypoint.RightWrist),
        (Keypoint.LeftPinky, Keypoint.RightPinky), (Keypoint.LeftIndex, Keypoint.RightIndex),
        (Keypoint.LeftThumb, Keypoint.RightThumb),
    ];

    private static readonly (Keypoint Left, Keypoint Right)[] Lower =
    [
        (Keypoint.LeftHip, Keypoint.RightHip), (Keypoint.LeftKnee, Keypoint.RightKnee),
        (Keypoint.LeftAnkle, Keypoint.RightAnkle), (Keypoint.LeftHeel, Keypoint.RightHeel),
        (Keypoint.LeftFootIndex, Keypoint.RightFootIndex),
    ];

    /// <summary>The same frames with their sides consistent over time; those passed in are not changed.</summary>
    /// <param name="frames">All frames in order, those without anyone too.</param>
    public static IReadOnlyList<FramePose> Repair(IReadOnlyList<FramePose> frames)
    {
        FramePose[] repaired = [.. frames];
        foreach ((Keypoint Left, Keypoint Right)[] half in ((Keypoint, Keypoint)[][])[Upper, Lower])
        {
            bool[] exchanged = Exchanged(frames, half);
            for (int i = 0; i < repaired.Length; i++)
            {
                if (exchanged[i])
                {
                    repaired[i] = repaired[i] with { Points = Exchange(repaired[i].Points!, half) };
                }
            }
        }

        return repaired;
    }

    private static KeypointSample[] Exchange(KeypointSample[] points, (Keypoint Left, Keypoint Right)[] pairs)
    {
        KeypointSample[] exchanged = [.. points];
        foreach ((Keypoint left, Keypoint right) in pairs)
        {
            (exchanged[(int)left], exchanged[(int)right]) = (points[(int)right], points[(int)left]);
        }

        return exchanged;
    }

    // For each frame whether the cheapest way takes it with its sides exchanged.
    private static bool[] Exchanged(IReadOnlyList<FramePose> frames, (Keypoint Left, Keypoint Right)[] pairs)
    {
        bool[] exchanged = new bool[frames.Count];
        bool[] kept = new bool[frames.Count], changed = new bool[frames.Count];
        double costAsIs = 0, costExchanged = 0;
        for (int i = 0; i < frames.Count; i++)
        {
            (double same, double other, double price) = Step(frames, i, pairs);
            (kept[i], changed[i]) = (costExchanged + other < costAsIs + same, costExchanged + same <= costAsIs + other);
            (costAsIs, costExchanged) = (
                Math.Min(costAsIs + same, costExchanged + other),
                Math.Min(costExchanged + same, costAsIs + other) + price);
        }

        // Back from the end: each entry says whether the frame before was exchanged on the cheapest way here.
        bool now = costExchanged < costAsIs;
        for (int i = frames.Count - 1; i >= 0; i--)
        {
            exchanged[i] = now;
            now = now ? changed[i] : kept[i];
        }

        return exchanged;
    }

    // How far the joints jump when this frame and the one before are taken alike or not, and what exchanging it costs.
    private static (double Same, double Other, double Price) Step(
        IReadOnlyList<FramePose> frames, int i, (Keypoint Left, Keypoint Right)[] pairs)
    {
        if (frames[i].Points is not { } here)
        {
            return (0, 0, double.PositiveInfinity);
        }

        int gap = i > 0 ? frames[i].TimeMs - frames[i - 1].TimeMs : LongestGapMs;
        double sure = pairs
            .Select(pair => Weight(here, here, pair)).Where(weight => weight > 0).DefaultIfEmpty().Average();
        double price = Contradiction * sure * Math.Min(gap, LongestGapMs) / 1000;
        if (gap >= LongestGapMs || frames[i - 1].Points is not { } before)
        {
            return (0, 0, price);
        }

        double same = 0, other = 0, weights = 0;
        foreach ((Keypoint Left, Keypoint Right) pair in pairs)
        {
            (KeypointSample left, KeypointSample right) = (here[(int)pair.Left], here[(int)pair.Right]);
            (KeypointSample leftBefore, KeypointSample rightBefore) =
                (before[(int)pair.Left], before[(int)pair.Right]);
            double weight = Weight(here, before, pair);
            weights += weight;
            same += weight * (Distance(left, leftBefore) + Distance(right, rightBefore)) / 2;
            other += weight * (Distance(left, rightBefore) + Distance(right, leftBefore)) / 2;
        }

        double scale = weights * Torso(before);
        return scale > 0 ? (same / scale, other / scale, price) : (0, 0, price);
    }

    // The least sure of the points that are compared.
    private static double Weight(
        KeypointSample[] here, KeypointSample[] before, (Keypoint Left, Keypoint Right) pair) =>
        Math.Min(
            Math.Min(here[(int)pair.Left].Confidence, here[(int)pair.Right].Confidence),
            Math.Min(before[(int)pair.Left].Confidence, before[(int)pair.Right].Confidence));

    private static float Torso(KeypointSample[] points) => MathF.Max(ShortestTorso, float.Hypot(
        (points[(int)Keypoint.LeftShoulder].X + points[(int)Keypoint.RightShoulder].X
            - points[(int)Keypoint.LeftHip].X - points[(int)Keypoint.RightHip].X) / 2,
        (points[(int)Keypoint.LeftShoulder].Y + points[(int)Keypoint.RightShoulder].Y
            - points[(int)Keypoint.LeftHip].Y - points[(int)Keypoint.RightHip].Y) / 2));

    private static double Distance(KeypointSample one, KeypointSample other) =>
        float.Hypot(one.X - other.X, one.Y - other.Y);
}
