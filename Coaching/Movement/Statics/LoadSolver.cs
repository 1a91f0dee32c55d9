using Ascension.Coaching.Movement.Body;
using Ascension.Coaching.Movement.Cleaning;
using Ascension.Coaching.Movement.Contacts;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Movement.Statics;

/// <summary>Solves one posture: forces at the holds, shares of the weight, moments about the joints.</summary>
internal sealed class LoadSolver(StaticsSettings settings, CleanTrack track, BodyScale scale, WallLean lean)
{
    private const int LimbCount = 4;

    private readonly Equilibrium _equilibrium = new(settings, lean);
    private readonly JointMoments _moments = new(track, scale, lean);
    private readonly (Limb Limb, Point Arm)[] _arms = new (Limb, Point)[LimbCount];
    private readonly ContactForce[] _forces = new ContactForce[LimbCount];

    /// <summary>
    /// The load of a posture; null with too few contacts, without a centre of mass, or with a contact out of reach.
    /// </summary>
    public StaticLoad? Solve(IReadOnlyList<LimbRecord> limbs, Point mass, int tick)
    {
        var contacts = 0;
        var feet = new WeightedPoint();
        foreach (var limb in limbs)
        {
            if (limb.ContactAt(tick) is { } contact)
            {
                var arm = contact.Place - mass;
                _arms[contacts++] = (limb.Limb, new Point(scale.BodyHeights(arm.X), -scale.BodyHeights(arm.Y)));
                feet.Add(_arms[contacts - 1].Arm, limb.IsHand ? 0 : 1);
            }
        }

        if (contacts < settings.FewestContacts || mass.IsMissing || !AreInReach(_arms.AsSpan(0, contacts)))
        {
            return null;
        }

        var depth = Math.Min(lean.MassDepth(settings.MassDepth, -feet.Mean.Y), settings.MostMassDepth);
        var forces = _forces.AsSpan(0, contacts);
        _equilibrium.Solve(_arms.AsSpan(0, contacts), depth, forces);
        var (arms, legs) = Tensions(limbs, tick, forces);
        return new StaticLoad(Shares(forces), arms, legs);
    }

    private bool AreInReach(ReadOnlySpan<(Limb Limb, Point Arm)> contacts)
    {
        foreach (var (_, arm) in contacts)
        {
            if (!(arm.Length <= settings.LongestArm))
            {
                return false;
            }
        }

        return true;
    }

    private double[] Shares(ReadOnlySpan<ContactForce> forces)
    {
        var shares = new double[LimbCount];
        double sum = 0;
        foreach (var force in forces)
        {
            // A foot that pushes off an overhang bears less than nothing: the hands bear it, too.
            sum += shares[(int)force.Limb] = Math.Max(0, force.Bearing(lean));
        }

        for (var limb = 0; limb < LimbCount; limb++)
        {
            shares[limb] = sum > 0 ? shares[limb] / sum : double.NaN;
        }

        return shares;
    }

    private (double Arms, double Legs) Tensions(
        IReadOnlyList<LimbRecord> limbs, int tick, ReadOnlySpan<ContactForce> forces)
    {
        double arms = 0, legs = 0;
        var next = 0;
        foreach (var limb in limbs)
        {
            var contact = limb.ContactAt(tick);
            ContactForce? force = contact is null ? null : forces[next++];
            var at = contact?.Place ?? default;
            if (limb.IsHand)
            {
                arms += _moments.OfArm(ArmKeypoints.Of(limb.Limb), tick, force, at);
            }
            else
            {
                legs += _moments.OfLeg(LegKeypoints.Of(limb.Limb), tick, force, at);
            }
        }

        return (arms, legs);
    }
}
