using Ascension.Coaching.Movement.Body;
using Ascension.Coaching.Movement.Contacts;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Movement.Moves;

/// <summary>
/// A balance proxy from one camera in front of the wall: how far the centre of mass lies sideways beyond the limbs that
/// carry it. With forces that only hold against gravity, moments in the plane of the wall balance only inside that
/// span; outside, a limb must pull or push sideways. Depth and wall angle are not seen.
/// </summary>
internal sealed class Balance(
    MassPath path, IReadOnlyList<LimbRecord> limbs, BodyScale scale, MovementSettings settings)
{
    private const int FewestSupports = 2;

    /// <summary>
    /// Distance beyond the supports in body heights, 0 inside; NaN when the mass or two supports are unknown.
    /// </summary>
    /// <param name="tick">When.</param>
    /// <param name="leaving">A hand about to leave, which therefore carries nothing; null for none.</param>
    public double OffsetAt(int tick, Limb? leaving)
    {
        var (left, right, supports) = (double.PositiveInfinity, double.NegativeInfinity, 0);
        foreach (var limb in limbs)
        {
            if (limb.Limb != leaving && limb.ContactAt(tick) is { } contact)
            {
                left = Math.Min(left, contact.Place.X);
                right = Math.Max(right, contact.Place.X);
                supports++;
            }
        }

        var x = path[tick].X;
        if (supports < FewestSupports || double.IsNaN(x))
        {
            return double.NaN;
        }

        var beyond = scale.BodyHeights(Math.Max(left - x, x - right)) - settings.BalanceMargin;
        return Math.Max(0, beyond);
    }

    /// <summary>Offsets over a range where they are known.</summary>
    public IEnumerable<double> Offsets(TickRange range, Limb? leaving)
    {
        for (var tick = range.Start; tick <= range.End; tick++)
        {
            var offset = OffsetAt(tick, leaving);
            if (!double.IsNaN(offset))
            {
                yield return offset;
            }
        }
    }
}
