using Ascension.Coaching.Ghosts.Walls;
using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Contacts;
using Ascension.Coaching.Movement.Techniques;
using Ascension.Skeletons.Holds;

namespace Ascension.Coaching.Advice.OtherWays;

/// <summary>
/// What there is to hold and stand on in a filmed climb: the holds of the map, and every place where a limb rested on
/// none of them. Such a place is taken for an edge, as nobody knows what it is.
/// </summary>
internal sealed class FilmedGrips
{
    /// <summary>Size of the box of a place without hold, in metres.</summary>
    private const double LooseWidth = 0.08;
    private const double LooseHeight = 0.05;

    private readonly ClimbMovement _climb;
    private readonly double _metresPerPixel;
    private readonly Dictionary<string, short> _byHold = new(StringComparer.Ordinal);
    private readonly Dictionary<LimbContact, short> _byContact = new(ReferenceEqualityComparer.Instance);
    private readonly List<(short Index, Point Place)> _loose = [];
    private readonly List<RouteHold> _holds = [];

    public FilmedGrips(ClimbMovement climb, double metresPerPixel)
    {
        (_climb, _metresPerPixel) = (climb, metresPerPixel);
        foreach (var hold in climb.IsMapUsed ? climb.Wall.Holds : [])
        {
            _byHold[hold.Id] = Add(hold.Type, hold.Centre, hold.BottomRight - hold.TopLeft);
        }

        foreach (var contact in climb.Limbs.SelectMany(limb => limb.Contacts))
        {
            _byContact[contact] = contact.Hold is { } hold && _byHold.TryGetValue(hold.Id, out var known)
                ? known
                : Loose(contact.Place);
        }

        foreach (var matched in Matched())
        {
            _holds[matched] = _holds[matched] with { IsMatchable = true };
        }
    }

    /// <summary>All of them, in metres.</summary>
    public IReadOnlyList<RouteHold> Holds => _holds;

    /// <summary>Index of what a contact is on.</summary>
    public short On(LimbContact contact) => _byContact[contact];

    private short Loose(Point place)
    {
        var near = _climb.Scale.BodyHeightPx * TechniqueSettings.Default.MatchDistance;
        foreach (var (index, known) in _loose)
        {
            if (known.DistanceTo(place) < near)
            {
                return index;
            }
        }

        var added = Add(HoldType.Edge, place, new Point(LooseWidth, LooseHeight) * (1 / _metresPerPixel));
        _loose.Add((added, place));
        return added;
    }

    private short Add(HoldType type, Point centre, Point size)
    {
        var index = (short)_holds.Count;
        _holds.Add(new RouteHold(
            $"{index}", type, HoldRole.Hand, centre.X * _metresPerPixel, -centre.Y * _metresPerPixel,
            size.X * _metresPerPixel, size.Y * _metresPerPixel));
        return index;
    }

    /// <summary>What both hands were on at once surely takes two.</summary>
    private IEnumerable<short> Matched()
    {
        var hands = _climb.Hands.ToList();
        return hands.Count < 2
            ? []
            : hands[0].Contacts
                .Where(one => hands[1].Contacts.Any(
                    other => On(one) == On(other) && one.Range.Overlaps(other.Range)))
                .Select(On);
    }
}
