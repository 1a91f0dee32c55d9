using Ascension.Coaching.Movement;
using Ascension.Skeletons.Movement;
using Ascension.Skeletons.Timeline;

namespace Ascension.Coaching.Reporting;

/// <summary>How enum members are called in the documents.</summary>
internal static class Names
{
    public static string Of(Limb limb) => limb switch
    {
        Limb.LeftHand => "left_hand",
        Limb.RightHand => "right_hand",
        Limb.LeftFoot => "left_foot",
        Limb.RightFoot => "right_foot",
        _ => throw new ArgumentOutOfRangeException(nameof(limb), limb, "Not a limb."),
    };

    public static string Of(CameraState camera) => camera switch
    {
        CameraState.Static => "static",
        CameraState.Moving => "moving",
        CameraState.MovingUnstable => "moving_unstable",
        _ => throw new ArgumentOutOfRangeException(nameof(camera), camera, "Not a camera state."),
    };

    public static string Of(JointAngle joint) => joint switch
    {
        JointAngle.LeftElbow => "left_elbow",
        JointAngle.RightElbow => "right_elbow",
        JointAngle.LeftShoulder => "left_shoulder",
        JointAngle.RightShoulder => "right_shoulder",
        JointAngle.LeftHip => "left_hip",
        JointAngle.RightHip => "right_hip",
        JointAngle.LeftKnee => "left_knee",
        JointAngle.RightKnee => "right_knee",
        _ => throw new ArgumentOutOfRangeException(nameof(joint), joint, "Not a joint angle."),
    };

    public static string OfHoldMap(ClimbMovement climb) =>
        climb.IsMapUsed ? "used" : climb.Wall.IsMapped ? "not_fitting" : "absent";
}
