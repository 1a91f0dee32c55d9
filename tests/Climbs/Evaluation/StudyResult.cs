namespace Ascension.Climbs.Evaluation;

/// <summary>How well a set of generated climbs was understood.</summary>
public sealed class StudyResult
{
    public int Climbs { get; set; }

    public Tally Contacts { get; } = new();

    public Tally Moves { get; } = new();

    /// <summary>Mean distance from the true centre of mass in body heights, one figure a climb.</summary>
    public List<double> MassErrors { get; } = [];

    /// <summary>By the name of the detector.</summary>
    public SortedDictionary<string, Tally> Faults { get; } = new(StringComparer.Ordinal);

    /// <summary>By the name of the detector, then by the strength of the planted fault.</summary>
    public SortedDictionary<string, SortedDictionary<double, Tally>> Strengths { get; } = new(StringComparer.Ordinal);

    /// <summary>By the name of the technique.</summary>
    public SortedDictionary<string, Tally> Techniques { get; } = new(StringComparer.Ordinal);

    /// <summary>What went wrong, for who tunes.</summary>
    public List<string> Complaints { get; } = [];

    public void Add(StudyResult other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Climbs += other.Climbs;
        Contacts.Add(other.Contacts);
        Moves.Add(other.Moves);
        MassErrors.AddRange(other.MassErrors);
        Merge(Faults, other.Faults);
        Merge(Techniques, other.Techniques);
        foreach (var (id, tallies) in other.Strengths)
        {
            Merge(Of(Strengths, id), tallies);
        }

        Complaints.AddRange(other.Complaints);
    }

    internal static T Of<TKey, T>(SortedDictionary<TKey, T> all, TKey key)
        where TKey : notnull
        where T : new()
    {
        if (!all.TryGetValue(key, out var one))
        {
            all[key] = one = new T();
        }

        return one;
    }

    private static void Merge<TKey>(SortedDictionary<TKey, Tally> into, SortedDictionary<TKey, Tally> from)
        where TKey : notnull
    {
        foreach (var (key, tally) in from)
        {
            Of(into, key).Add(tally);
        }
    }
}
