using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Movement.Statics;

/// <summary>The force of a hold on a limb, in body weights.</summary>
/// <param name="Limb">The limb.</param>
/// <param name="Right">Along the wall to the right of the picture.</param>
/// <param name="Up">Along the wall, upwards.</param>
/// <param name="Out">Away from the wall: above 0 the limb pushes, below 0 it pulls.</param>
internal readonly record struct ContactForce(Limb Limb, double Right, double Up, double Out)
{
    /// <summary>The part against gravity on a wall of the given lean; all contacts together bear 1.</summary>
    public double Bearing(WallLean lean) => Up * lean.Along - Out * lean.Outwards;
}
