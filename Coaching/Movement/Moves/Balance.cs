using Ascension.Coaching.Movement.Body;
using Ascension.Coaching.Movement.Contacts;
using Ascension.Coaching.Movement.Statics;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Movement.Moves;

/// <summary>
/// A balance proxy from one camera in front of the wall: how far the centre of mass lies beyond the limbs that carry
/// it. The part of the weight along the wall is balanced between the outermost contacts sideways, the part off the wall
/// inside the polygon of all contacts; the two arms are added like the moments they leave over,
/// <c>sqrt((cos a * sideways)^2 + (sin a * polygon)^2)</c>, a being the wall's lean. On a vertical wall, or one of
/// unknown lean, that is the sideways distance; in a roof the distance to the polygon. Depth is not seen.
/// </summary>
internal sealed class Balance(
    MassPath path, IReadOnlyList<LimbRecord> limbs, BodyScale scale, MovementSettings settings, WallLean lean)
{
    private const int FewestSupports = 2;
    private const int MostSupports = 4;

    /// <summary>
    /// Distance beyond the supports in body heights, 0 inside; NaN when the mass or two supports are unknown.
    /// </summary>
    /// <param name="tick">When.</param>
    /// <param name="leaving">A hand about to leave, which therefore carries nothing; null for none.</param>
    public double OffsetAt(int tick, Limb? leaving)
    {
        Span<Point> supports = stackalloc Point[MostSupports];
        var count = 0;
        foreach (var limb in limbs)
        {
            if (limb.Limb != leaving && limb.ContactAt(tick) is { } contact)
            {
                supports[count++] = contact.Place;
            }
        }

        var mass = path[tick];
        if (count < FewestSupports || mass.IsMissing)
        {
            return double.NaN;
        }

        var beyond = scale.BodyHeights(Beyond(mass, supports[..count])) - settings.BalanceMargin;
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

    private double Beyond(Point mass, ReadOnlySpan<Point> supports)
    {
        var (left, right) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var support in supports)
        {
            left = Math.Min(left, support.X);
            right = Math.Max(right, support.X);
        }

        var sideways = Math.Max(0, Math.Max(left - mass.X, mass.X - right));
        return lean.Outwards == 0
            ? sideways
            : Math.Sqrt(
                Math.Pow(lean.Along * sideways, 2)
                + Math.Pow(lean.Outwards * SupportPolygon.Distance(mass, supports), 2));
    }
}
