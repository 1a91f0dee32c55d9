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
        Complaints.AddRange(other.Complaints);
    }

    internal static Tally Of(SortedDictionary<string, Tally> tallies, string id)
    {
        if (!tallies.TryGetValue(id, out var tally))
        {
            tallies[id] = tally = new Tally();
        }

        return tally;
    }

    private static void Merge(SortedDictionary<string, Tally> into, SortedDictionary<string, Tally> from)
    {
        foreach (var (id, tally) in from)
        {
            Of(into, id).Add(tally);
        }
    }
}
