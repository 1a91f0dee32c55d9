using Ascension.Coaching.Ghosts.Body;
using Ascension.Coaching.Ghosts.Planning;
using Ascension.Coaching.Ghosts.Poses;
using Ascension.Coaching.Ghosts.Walls;
using Ascension.Coaching.Movement.Body;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Comparison;

/// <summary>Prices a climber's own sequence of stances as the ghost's are priced.</summary>
/// <param name="route">The route of both.</param>
/// <param name="body">The body of both.</param>
/// <param name="costs">What counts how much.</param>
/// <param name="postures">What was tried for the ghost's stances; null for what suits the wall.</param>
internal sealed class StancePricer(Route route, BodyModel body, GhostCosts costs, PostureSet? postures)
{
    private readonly RouteSearch _search =
        new(route, body, costs, SearchLimits.Default, SearchTier.Smears, postures: postures);

    /// <summary>Sum over the moves; null without a stance to begin with or without moves.</summary>
    public double? Price(IReadOnlyList<TraceContact> contacts)
    {
        var changes = Changes(contacts);
        if (changes.Count == 0 || First(contacts) is not { } stance)
        {
            return null;
        }

        double sum = 0;
        foreach (var (limb, to) in changes)
        {
            var next = stance.With(limb, to);
            if (next == stance)
            {
                continue;
            }

            var move = new StanceMove(stance, next, limb, limb, MoveKind.Static);
            // What the climber did and the model finds no balance for was as good as a deadpoint.
            sum += _search.Terms.Of(move)?.Total ?? _search.Terms.Least(move) + costs.Deadpoint;
            stance = next;
        }

        return sum > 0 ? sum : null;
    }

    /// <summary>
    /// The support of a contact: its hold, or the nearest place to smear or stand on; free where there is neither.
    /// </summary>
    private short Index(TraceContact contact)
    {
        var (index, nearest) = (Stance.Free, double.PositiveInfinity);
        for (short i = 0; i < _search.Wall.Supports.Count; i++)
        {
            var support = _search.Wall.Supports[i];
            if (contact.HoldId is { } hold)
            {
                if (support.HoldId == hold)
                {
                    return i;
                }
            }
            else if (contact.Place is { } place && IsBare(support, contact.Limb)
                && place.DistanceTo(new(support.Place.X, support.Place.Y)) < nearest)
            {
                (index, nearest) = (i, place.DistanceTo(new(support.Place.X, support.Place.Y)));
            }
        }

        return index;
    }

    private static bool IsBare(Support support, Limb limb) =>
        support.Kind == SupportKind.Smear || (support.Kind == SupportKind.Floor && !limb.IsHand());

    /// <summary>The first hold of every limb that was on it before any limb changed.</summary>
    private Stance? First(IReadOnlyList<TraceContact> contacts)
    {
        var stance = new Stance(Stance.Free, Stance.Free, Stance.Free, Stance.Free);
        var change = Changed(contacts);
        foreach (var contact in contacts.Where(contact => contact.StartMs < change))
        {
            stance = stance.With(contact.Limb, Index(contact));
        }

        return stance.IsOn(Limb.LeftHand) || stance.IsOn(Limb.RightHand) ? stance : null;
    }

    /// <summary>When the first limb left a hold.</summary>
    private static int Changed(IReadOnlyList<TraceContact> contacts) =>
        contacts.Count == 0 ? 0 : contacts.Min(contact => contact.EndMs);

    /// <summary>
    /// Placements in time; a foot that is off while another limb is placed was set free first, one that only travels
    /// was not.
    /// </summary>
    private List<(Limb Limb, short To)> Changes(IReadOnlyList<TraceContact> contacts)
    {
        var begun = Changed(contacts);
        List<(int TimeMs, Limb Limb, short To)> changes = [];
        foreach (var contact in contacts)
        {
            if (contact.StartMs >= begun)
            {
                changes.Add((contact.StartMs, contact.Limb, Index(contact)));
            }

            var next = contacts.Where(other => other.Limb == contact.Limb && other.StartMs >= contact.EndMs)
                .Select(other => (int?)other.StartMs).Min();
            if (!contact.Limb.IsHand() && contacts.Any(other => other.Limb != contact.Limb
                && other.StartMs > contact.EndMs && !(other.StartMs >= next)))
            {
                changes.Add((contact.EndMs, contact.Limb, Stance.Free));
            }
        }

        return [.. changes.OrderBy(change => change.TimeMs).Select(change => (change.Limb, change.To))];
    }
}
