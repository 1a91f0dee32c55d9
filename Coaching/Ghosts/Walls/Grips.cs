using Ascension.Coaching.Ghosts.Space;
using Ascension.Skeletons.Holds;

namespace Ascension.Coaching.Ghosts.Walls;

/// <summary>
/// What holds offer by type: quality 0 to 1, how wide the cone of usable pulls is, and how much a hand can pull itself
/// to the wall on it. Estimates of climbing practice, the same for all walls; the order is what matters.
/// </summary>
internal static class Grips
{
    /// <summary>A box this much taller than wide is pulled from the side.</summary>
    private const double Upright = 1.6;

    private const double Degree = Math.PI / 180;
    private const double Friction = 0.6;
    private const double FootCone = 0.4;
    private const double ToePullCost = 3;

    /// <summary>
    /// Quality for a hand; a sloper loses with the lean of the wall and is nothing from 45 degrees on.
    /// </summary>
    public static double Quality(HoldType type, double wallDegrees) => type switch
    {
        HoldType.Jug => 1,
        HoldType.Edge => 0.8,
        HoldType.Pinch => 0.6,
        HoldType.Crimp => 0.55,
        HoldType.Pocket => 0.5,
        _ => 0.4 * Math.Clamp(1 - wallDegrees / 45, 0.05, 1.5),
    };

    /// <summary>Forces of a hold on a hand: the edges of its cone, flat along the wall and towards it.</summary>
    public static ForceDirection[] ForHand(RouteHold hold, double quality)
    {
        var (half, towards) = Shape(hold.Type);
        var cost = 1.15 / quality;
        List<ForceDirection> forces = [];
        foreach (var middle in Middles(hold))
        {
            foreach (var edge in (double[])[-half, half])
            {
                var (sin, cos) = Math.SinCos((middle + edge) * Degree);
                forces.Add(new(new Vector(sin, cos, 0), cost));
                forces.Add(new(new Vector(sin, cos, -towards).DirectionOr(Vector.Up), cost));
            }
        }

        return [.. forces];
    }

    /// <summary>Forces of a hold on a foot: up, off the wall, and at a cost a toe's pull to the wall.</summary>
    public static ForceDirection[] ForFoot() =>
    [
        new(new Vector(-FootCone, 1, 0).DirectionOr(Vector.Up), 1),
        new(new Vector(FootCone, 1, 0).DirectionOr(Vector.Up), 1),
        new(new Vector(0, 0, 1), 1),
        new(new Vector(0, 0.7, -0.7).DirectionOr(Vector.Up), ToePullCost),
    ];

    /// <summary>Forces of the bare wall on a foot: within the cone of friction of rubber.</summary>
    public static ForceDirection[] ForSmear() =>
    [
        new(new Vector(0, Friction, 1).DirectionOr(Vector.Up), 1.5),
        new(new Vector(-Friction, 0, 1).DirectionOr(Vector.Up), 1.5),
        new(new Vector(Friction, 0, 1).DirectionOr(Vector.Up), 1.5),
    ];

    /// <summary>Forces of the floor on a foot: against gravity, with friction.</summary>
    public static ForceDirection[] ForFloor(Vector up)
    {
        var along = up.Cross(new Vector(1, 0, 0));
        return
        [
            new((up + new Vector(Friction, 0, 0)).DirectionOr(up), 1),
            new((up - new Vector(Friction, 0, 0)).DirectionOr(up), 1),
            new((up + along * Friction).DirectionOr(up), 1),
            new((up - along * Friction).DirectionOr(up), 1),
        ];
    }

    /// <summary>The wall against a foot that is on nothing: it only pushes.</summary>
    public static ForceDirection[] ForFlag() => [new(new Vector(0, 0, 1), 1.5)];

    /// <summary>Directions of the force on the hand, in degrees from straight up, above 0 to the right.</summary>
    private static double[] Middles(RouteHold hold)
    {
        if (hold.PullDegrees is { } pull)
        {
            // The hold acts against the pull: pulled down to the right, it acts up to the left.
            return [-pull];
        }

        var isUpright = hold.Height >= Upright * hold.Width;
        return isUpright && hold.Type is HoldType.Edge or HoldType.Crimp or HoldType.Jug ? [-60, 60] : [0];
    }

    private static (double Half, double Towards) Shape(HoldType type) => type switch
    {
        HoldType.Jug => (60, 1.2),
        HoldType.Edge => (40, 0.7),
        HoldType.Pinch => (50, 0.6),
        HoldType.Crimp => (25, 0.6),
        HoldType.Pocket => (35, 0.8),
        _ => (30, 0.3),
    };
}
