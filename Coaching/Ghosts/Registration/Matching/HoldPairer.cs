namespace Ascension.Coaching.Ghosts.Registration.Matching;

/// <summary>Pairs holds one to one under a fit; not thread-safe.</summary>
internal sealed class HoldPairer(HoldField source, HoldField target)
{
    private readonly double[] _distances = new double[target.Count];
    private readonly int[] _owners = new int[target.Count];
    private readonly List<HoldPair> _pairs = new(target.Count);

    /// <summary>The pairs, until it is asked again.</summary>
    /// <param name="fit">From source to target.</param>
    /// <param name="sources">Holds of the source that are asked.</param>
    /// <param name="within">How far off a hold may be, in lengths of the target.</param>
    public List<HoldPair> Pair(in Homography fit, ReadOnlySpan<int> sources, double within)
    {
        Array.Fill(_distances, double.PositiveInfinity);
        foreach (var hold in sources)
        {
            var place = fit.Map(source[hold].Place);
            if (target.Find(place, within) is var found and >= 0
                && place.DistanceTo(target[found].Place) is var distance && distance < _distances[found])
            {
                (_distances[found], _owners[found]) = (distance, hold);
            }
        }

        _pairs.Clear();
        for (var hold = 0; hold < target.Count; hold++)
        {
            if (double.IsFinite(_distances[hold]))
            {
                _pairs.Add(new(_owners[hold], hold, _distances[hold]));
            }
        }

        return _pairs;
    }
}
