using Ascension.Coaching.Ghosts.Comparison;

namespace Ascension.Coaching.Ghosts.Registration.Matching;

/// <summary>The holds of one view, with who is next to whom.</summary>
internal sealed class HoldField
{
    private const int CrowdRank = 8;

    private readonly SightedHold[] _holds;
    private readonly int[][] _nearest;
    private readonly PlaceGrid _grid;
    private readonly (WallPoint Low, WallPoint High) _bounds;

    /// <summary>Sorts the holds.</summary>
    /// <param name="holds">Two at least, at places that differ.</param>
    /// <param name="neighbours">For how many of its neighbours each hold is asked.</param>
    public HoldField(IReadOnlyList<SightedHold> holds, int neighbours)
    {
        _holds = [.. holds];
        _nearest = [.. Enumerable.Range(0, _holds.Length).Select(hold => ByDistance(hold)[1..])];
        var apart = _nearest.Select((near, hold) => DistanceTo(hold, near[0])).Order().ToArray();
        Spacing = apart[apart.Length / 2];
        Density = CrowdOf();
        _nearest = [.. _nearest.Select(near => near[..Math.Min(neighbours, near.Length)])];
        _bounds = (
            new(_holds.Min(hold => hold.Place.X), _holds.Min(hold => hold.Place.Y)),
            new(_holds.Max(hold => hold.Place.X), _holds.Max(hold => hold.Place.Y)));
        _grid = new([.. _holds.Select(hold => hold.Place)], Math.Max(Spacing, 1e-3));
    }

    public int Count => _holds.Length;

    /// <summary>Median distance of a hold from its neighbour.</summary>
    public double Spacing { get; }

    /// <summary>Holds in a unit of area where there are any.</summary>
    public double Density { get; }

    public WallPoint Middle => new((_bounds.Low.X + _bounds.High.X) / 2, (_bounds.Low.Y + _bounds.High.Y) / 2);

    /// <summary>The corners of what the holds cover.</summary>
    public IReadOnlyList<WallPoint> Corners =>
    [
        _bounds.Low, new(_bounds.High.X, _bounds.Low.Y), _bounds.High, new(_bounds.Low.X, _bounds.High.Y),
    ];

    public ref readonly SightedHold this[int hold] => ref _holds[hold];

    /// <summary>The neighbours of a hold, nearest first.</summary>
    public ReadOnlySpan<int> NearestTo(int hold) => _nearest[hold];

    /// <summary>The hold nearest to a place and within a distance of it; -1 when there is none.</summary>
    public int Find(WallPoint place, double within) => _grid.Find(place, within);

    public bool Covers(WallPoint place) =>
        place.X >= _bounds.Low.X && place.X <= _bounds.High.X && place.Y >= _bounds.Low.Y && place.Y <= _bounds.High.Y;

    /// <summary>All holds, the given one first, then by their distance from it.</summary>
    public int[] ByDistance(int hold)
    {
        var order = Enumerable.Range(0, _holds.Length).ToArray();
        var distances = Array.ConvertAll(order, other => other == hold ? -1 : DistanceTo(hold, other));
        Array.Sort(distances, order);
        return order;
    }

    public double DistanceTo(int one, int other) => _holds[one].Place.DistanceTo(_holds[other].Place);

    /// <summary>Crowds are what chance finds its matches in: the median of the holds' surroundings.</summary>
    private double CrowdOf()
    {
        var rank = Math.Min(CrowdRank, _holds.Length - 1);
        var radii = _nearest.Select((near, hold) => DistanceTo(hold, near[rank - 1])).Order().ToArray();
        var radius = Math.Max(1e-6, radii[radii.Length / 2]);
        return rank / (Math.PI * radius * radius);
    }
}
