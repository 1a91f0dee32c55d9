namespace Ascension.Climbs.Bodies;

/// <summary>Segment lengths of the kinematic climber in body heights (bh).</summary>
public static class BodyShape
{
    public const double UpperArm = 0.16;
    public const double Forearm = 0.153;
    public const double Knuckles = 0.03;
    public const double Trunk = 0.2915;
    public const double Thigh = 0.2274;
    public const double Shank = 0.2529;
    public const double HalfShoulders = 0.11;
    public const double HalfHips = 0.07;

    /// <summary>From the toe that stands on a hold to the ankle: inwards and up.</summary>
    public const double ToeToAnkleIn = 0.04;

    public const double ToeToAnkleUp = 0.03;

    /// <summary>From shoulder to fingers on a nearly straight arm.</summary>
    public const double Hang = 0.325;

    /// <summary>From ankle to hip where the climber stands at ease.</summary>
    public const double Stand = 0.38;
}
