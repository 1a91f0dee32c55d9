using Ascension.Coaching.Movement;
using Ascension.Skeletons.Movement;

namespace Ascension.Climbs.Bodies;

/// <summary>How high the hips are when an arm is bent so far; body heights, y upwards, the trunk upright.</summary>
internal static class Hanging
{
    private const double StraightElbow = 165;

    /// <summary>Height of the hips when they hang on one straight arm.</summary>
    public static double HipsOn(Point hold, Limb hand, Point hips) => HipsAt(hold, hand, hips, StraightElbow);

    /// <summary>Height of the hips at which the elbow of an arm has an angle in degrees.</summary>
    public static double HipsAt(Point hold, Limb hand, Point hips, double elbow)
    {
        var chord = Math.Sqrt(
            BodyShape.UpperArm * BodyShape.UpperArm + BodyShape.Forearm * BodyShape.Forearm
            - 2 * BodyShape.UpperArm * BodyShape.Forearm * Math.Cos(elbow * Math.PI / 180));
        var shoulder = hips.X + (hand == Limb.LeftHand ? -1 : 1) * BodyShape.HalfShoulders;
        var aside = hold.X - shoulder;
        var down = Math.Sqrt(Math.Max(0, chord * chord - aside * aside));
        return hold.Y - BodyShape.Knuckles - down - BodyShape.Trunk;
    }
}
