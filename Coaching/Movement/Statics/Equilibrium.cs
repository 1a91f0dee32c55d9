using Ascension.Coaching.Movement.Body;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Movement.Statics;

/// <summary>
/// The forces at the holds that come nearest to keeping the body still, with the least effort. Hands pull and feet
/// push: a hand's force points up the wall within a fan, and towards the wall; a foot's points up within a fan, and
/// away from the wall or, at a higher cost, towards it, as a toe pulls on an overhang. Three forces along the wall and
/// off it and three moments about the centre of mass are to vanish; what cannot is left over. The force cost makes the
/// answer unique, and it changes without jumps as long as no contact is made or left. Not thread-safe: it keeps its
/// work space.
/// </summary>
internal sealed class Equilibrium(StaticsSettings settings, WallLean lean)
{
    private const int Conditions = 6;
    private const int MostUnknowns = 14;

    private readonly NonNegativeLeastSquares?[] _solvers = new NonNegativeLeastSquares?[MostUnknowns + 1];
    private readonly Direction[] _hand = HandDirections(settings);
    private readonly Direction[] _foot = FootDirections(settings);
    private readonly double[] _matrix = new double[(Conditions + MostUnknowns) * MostUnknowns];
    private readonly double[] _target = new double[Conditions + MostUnknowns];
    private readonly double[] _solution = new double[MostUnknowns];

    /// <summary>Solves for the forces.</summary>
    /// <param name="contacts">One to four contacts, each with its place against the centre of mass in bh, y up.</param>
    /// <param name="massDepth">Distance of the centre of mass from the wall in bh.</param>
    /// <param name="forces">One force a contact, in the same order.</param>
    public void Solve(ReadOnlySpan<(Limb Limb, Point Arm)> contacts, double massDepth, Span<ContactForce> forces)
    {
        var unknowns = 0;
        foreach (var (limb, _) in contacts)
        {
            unknowns += DirectionsOf(limb).Length;
        }

        var matrix = _matrix.AsSpan(0, (Conditions + unknowns) * unknowns);
        matrix.Clear();
        var unknown = 0;
        foreach (var (limb, arm) in contacts)
        {
            foreach (var direction in DirectionsOf(limb))
            {
                AddColumn(matrix[unknown..], unknowns, direction, arm, massDepth);
                matrix[(Conditions + unknown) * unknowns + unknown] = settings.ForceCost * direction.Cost;
                unknown++;
            }
        }

        var target = _target.AsSpan(0, Conditions + unknowns);
        target.Clear();
        (target[1], target[2]) = (lean.Along, -lean.Outwards);
        var solution = _solution.AsSpan(0, unknowns);
        (_solvers[unknowns] ??= new NonNegativeLeastSquares(unknowns)).Solve(matrix, target, solution);
        for (var contact = 0; contact < contacts.Length; contact++)
        {
            var limb = contacts[contact].Limb;
            forces[contact] = Sum(limb, solution);
            solution = solution[DirectionsOf(limb).Length..];
        }
    }

    private static Direction[] HandDirections(StaticsSettings settings) =>
    [
        new(-settings.SidewaysShare, 1, 0, settings.HandCost),
        new(settings.SidewaysShare, 1, 0, settings.HandCost),
        new(0, 0, -1, settings.HandCost),
    ];

    private static Direction[] FootDirections(StaticsSettings settings) =>
    [
        new(-settings.SidewaysShare, 1, 0, 1),
        new(settings.SidewaysShare, 1, 0, 1),
        new(0, 0, 1, 1),
        new(0, 0, -1, settings.ToePullCost),
    ];

    private Direction[] DirectionsOf(Limb limb) => limb.IsHand() ? _hand : _foot;

    /// <summary>What one unit of a force does to the six conditions.</summary>
    private void AddColumn(Span<double> column, int stride, Direction force, Point arm, double massDepth)
    {
        column[0] = force.Right;
        column[stride] = force.Up;
        column[2 * stride] = force.Out;
        column[3 * stride] = settings.MomentWeight * (arm.Y * force.Out + massDepth * force.Up);
        column[4 * stride] = settings.MomentWeight * (-massDepth * force.Right - arm.X * force.Out);
        column[5 * stride] = settings.MomentWeight * (arm.X * force.Up - arm.Y * force.Right);
    }

    private ContactForce Sum(Limb limb, ReadOnlySpan<double> amounts)
    {
        var directions = DirectionsOf(limb);
        var (right, up, outwards) = (0.0, 0.0, 0.0);
        for (var i = 0; i < directions.Length; i++)
        {
            right += amounts[i] * directions[i].Right;
            up += amounts[i] * directions[i].Up;
            outwards += amounts[i] * directions[i].Out;
        }

        return new ContactForce(limb, right, up, outwards);
    }

    /// <summary>A direction in which a hold can act on a limb, and what that costs.</summary>
    private readonly record struct Direction(double Right, double Up, double Out, double Cost);
}
