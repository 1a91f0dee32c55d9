namespace Ascension.Skeletons.Movement;

/// <summary>The eight joint angles of the API, in the order of the result document.</summary>
public enum JointAngle
{
#pragma warning disable CS1591 // each name says what it is
    LeftElbow = 0,
    RightElbow = 1,
    LeftShoulder = 2,
    RightShoulder = 3,
    LeftHip = 4,
    RightHip = 5,
    LeftKnee = 6,
    RightKnee = 7,
#pragma warning restore CS1591
}
