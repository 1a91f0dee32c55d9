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
}
