using Ascension.Skeletons.Movement;
using Ascension.Skeletons.Timeline;

namespace Ascension.Coaching.Movement.Body;

/// <summary>The keypoints of one arm.</summary>
internal sealed record ArmKeypoints(
    Limb Limb, Keypoint Shoulder, Keypoint Elbow, Keypoint Wrist, Keypoint Index, Keypoint Pinky)
{
    public static ArmKeypoints Left { get; } = new(
        Limb.LeftHand, Keypoint.LeftShoulder, Keypoint.LeftElbow, Keypoint.LeftWrist,
        Keypoint.LeftIndex, Keypoint.LeftPinky);

    public static ArmKeypoints Right { get; } = new(
        Limb.RightHand, Keypoint.RightShoulder, Keypoint.RightElbow, Keypoint.RightWrist,
        Keypoint.RightIndex, Keypoint.RightPinky);

    public static ArmKeypoints[] Both { get; } = [Left, Right];

    /// <summary>The arm of a hand.</summary>
    public static ArmKeypoints Of(Limb limb) => limb == Limb.LeftHand ? Left : Right;
}
