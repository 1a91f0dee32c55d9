using Ascension.Skeletons.Timeline;

namespace Ascension.Coaching.Ghosts.Comparison;

/// <summary>A climber at one instant, in metres of the wall's plane; NaN where not seen.</summary>
/// <param name="TimeMs">Milliseconds.</param>
/// <param name="Body">Centre of mass.</param>
/// <param name="LeftHand">Left hand.</param>
/// <param name="RightHand">Right hand.</param>
/// <param name="LeftFoot">Left foot.</param>
/// <param name="RightFoot">Right foot.</param>
public sealed record TracePoint(
    int TimeMs, WallPoint Body, WallPoint LeftHand, WallPoint RightHand, WallPoint LeftFoot, WallPoint RightFoot)
{
    internal const int Parts = 5;

    internal WallPoint this[int part] => part switch
    {
        0 => LeftHand,
        1 => RightHand,
        2 => LeftFoot,
        3 => RightFoot,
        _ => Body,
    };

    internal static TracePoint Of(GhostFrame frame)
    {
        WallPoint At(Keypoint keypoint) => new(frame.Keypoints[(int)keypoint].X, frame.Keypoints[(int)keypoint].Y);
        WallPoint Middle(Keypoint one, Keypoint other) =>
            new((At(one).X + At(other).X) / 2, (At(one).Y + At(other).Y) / 2);
        return new(
            frame.TimeMs, new(frame.CentreOfMass.X, frame.CentreOfMass.Y),
            Middle(Keypoint.LeftIndex, Keypoint.LeftPinky), Middle(Keypoint.RightIndex, Keypoint.RightPinky),
            At(Keypoint.LeftFootIndex), At(Keypoint.RightFootIndex));
    }
}
