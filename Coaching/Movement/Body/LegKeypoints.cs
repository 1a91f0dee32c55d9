using Ascension.Skeletons.Movement;
using Ascension.Skeletons.Timeline;

namespace Ascension.Coaching.Movement.Body;

/// <summary>The keypoints of one leg.</summary>
internal sealed record LegKeypoints(
    Limb Limb, Keypoint Hip, Keypoint Knee, Keypoint Ankle, Keypoint Heel, Keypoint Toe)
{
    public static LegKeypoints Left { get; } = new(
        Limb.LeftFoot, Keypoint.LeftHip, Keypoint.LeftKnee, Keypoint.LeftAnkle,
        Keypoint.LeftHeel, Keypoint.LeftFootIndex);

    public static LegKeypoints Right { get; } = new(
        Limb.RightFoot, Keypoint.RightHip, Keypoint.RightKnee, Keypoint.RightAnkle,
        Keypoint.RightHeel, Keypoint.RightFootIndex);

    public static LegKeypoints[] Both { get; } = [Left, Right];

    /// <summary>The leg of a foot.</summary>
    public static LegKeypoints Of(Limb limb) => limb == Limb.LeftFoot ? Left : Right;
}
