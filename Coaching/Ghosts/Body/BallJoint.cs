using Ascension.Coaching.Ghosts.Space;

namespace Ascension.Coaching.Ghosts.Body;

/// <summary>
/// A shoulder or hip. Its segment may point where the dot product with every bound is at least that bound's least; it
/// may turn about itself within a range that is counted from its shortest swing out of the middle of its cone, where
/// no swing that the cone allows is undefined. Directions are the trunk's, mirrored so that +X is the limb's side.
/// </summary>
/// <param name="Middle">Middle of the cone, where turns are counted from.</param>
/// <param name="Neutral">
/// Where the lower segment bends to from the middle without a turn; at right angles to it.
/// </param>
/// <param name="Bounds">Half-spaces of the cone.</param>
/// <param name="LeastTurn">Radians.</param>
/// <param name="MostTurn">Radians.</param>
internal sealed record BallJoint(
    Vector Middle, Vector Neutral, (Vector Normal, double Least)[] Bounds, double LeastTurn, double MostTurn)
{
    private const double Degree = Math.PI / 180;

    public static BallJoint Shoulder(JointLimits limits)
    {
        var outFront = new Vector(Math.Sqrt(0.5), 0, -Math.Sqrt(0.5));
        var inFront = new Vector(-Math.Sqrt(0.5), 0, -Math.Sqrt(0.5));
        return new(
            outFront, inFront, [(outFront, -Math.Sin(limits.ShoulderBehind * Degree))],
            -limits.ShoulderInwards * Degree, limits.ShoulderOutwards * Degree);
    }

    public static BallJoint Hip(JointLimits limits)
    {
        var middle = new Vector(0.57, -0.47, -0.67).DirectionOr(Vector.Up);
        var neutral = new Vector(0, -0.5, 0.87).Beside(middle).DirectionOr(Vector.Up);
        var (extension, flexion) = (limits.HipExtension * Degree, limits.HipFlexion * Degree);
        return new(
            middle,
            neutral,
            [
                (new Vector(1, 0, 0), -Math.Sin(limits.HipAdduction * Degree)),
                (new Vector(-1, 0, 0), -Math.Sin(limits.HipAbduction * Degree)),
                (new Vector(0, -Math.Sin(extension), -Math.Cos(extension)), 0),
                (new Vector(0, -Math.Sin(flexion), Math.Cos(flexion)), 0),
            ],
            -limits.HipTurn * Degree, limits.HipTurn * Degree);
    }

    /// <summary>How far a direction is outside of a bound, 0 inside.</summary>
    public double Outside(int bound, Vector direction) =>
        Math.Max(0, Bounds[bound].Least - Bounds[bound].Normal.Dot(direction));

    /// <summary>How far a direction is outside of the cone, 0 inside.</summary>
    public double Outside(Vector direction)
    {
        double outside = 0;
        for (var i = 0; i < Bounds.Length; i++)
        {
            outside = Math.Max(outside, Outside(i, direction));
        }

        return outside;
    }

    /// <summary>The turn about itself in radians.</summary>
    /// <param name="upper">Direction of the upper segment.</param>
    /// <param name="lower">Direction of the lower segment.</param>
    public double TurnOf(Vector upper, Vector lower)
    {
        var bent = lower.Beside(upper).DirectionOr(Neutral);
        var sum = upper + Middle;
        var swung = bent - sum * (Middle.Dot(bent) / Math.Max(1e-9, 1 + upper.Dot(Middle)));
        return Math.Atan2(swung.Dot(Middle.Cross(Neutral)), swung.Dot(Neutral));
    }

    /// <summary>How far a turn is out of its range in radians, 0 inside.</summary>
    /// <param name="turn">Radians.</param>
    /// <param name="margin">How much before its end the range is to end.</param>
    public double Overturned(double turn, double margin = 0) =>
        Math.Max(0, Math.Max(LeastTurn - turn, turn - MostTurn) + margin);
}
