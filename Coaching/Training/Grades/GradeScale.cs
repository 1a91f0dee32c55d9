using System.Collections.Frozen;

namespace Ascension.Coaching.Training.Grades;

/// <summary>
/// One system: its grades, easiest first, laid end to end on the IRCRA scale, so every place of it has exactly one.
/// </summary>
internal sealed class GradeScale
{
    private const int LongestText = 16;

    private readonly string[] _names;
    private readonly double[] _ends;
    private readonly FrozenDictionary<string, int> _indexes;

    /// <param name="system">The system.</param>
    /// <param name="discipline">What it grades.</param>
    /// <param name="grades">Names, each with the end of its stretch; the first begins at 0.</param>
    /// <param name="aliases">Other names and the names they stand for.</param>
    /// <exception cref="FormatException">Ends do not rise, or a name is used twice or unknown.</exception>
    public GradeScale(
        GradeSystem system,
        Discipline discipline,
        IReadOnlyList<KeyValuePair<string, double>> grades,
        IEnumerable<KeyValuePair<string, string>> aliases)
    {
        Discipline = discipline;
        _names = [.. grades.Select(grade => grade.Key)];
        _ends = [.. grades.Select(grade => grade.Value)];
        Grades = [.. Enumerable.Range(0, _names.Length).Select(index => new Grade(system, index))];
        _indexes = Index(system, aliases);
        for (var i = 0; i < _ends.Length; i++)
        {
            if (HardestOf(i) <= EasiestOf(i))
            {
                throw new FormatException($"grades.json: {system} {_names[i]} does not end above the grade before.");
            }
        }
    }

    public Discipline Discipline { get; }

    public IReadOnlyList<Grade> Grades { get; }

    public double EasiestOf(int index) => index == 0 ? 0 : _ends[index - 1];

    public double HardestOf(int index) => _ends[index];

    public string NameOf(int index) => _names[index];

    public bool TryFind(string? text, out Grade grade)
    {
        grade = default;
        if (text is null || text.Length > LongestText || !_indexes.TryGetValue(Bare(text), out var index))
        {
            return false;
        }

        grade = Grades[index];
        return true;
    }

    public Grade At(double difficulty)
    {
        var index = Array.FindIndex(_ends, end => difficulty < end);
        return index < 0 ? Grades[^1] : Grades[index];
    }

    /// <summary>The grades that share more than a point with a stretch; beyond the ends the last one.</summary>
    public GradeRange Overlapping(double from, double to)
    {
        var low = At(from);
        var high = Array.FindIndex(_ends, end => to <= end);
        return new(low, high < 0 ? Grades[^1] : Grades[Math.Max(high, low.Index)]);
    }

    private FrozenDictionary<string, int> Index(GradeSystem system, IEnumerable<KeyValuePair<string, string>> aliases)
    {
        Dictionary<string, int> indexes = [];
        foreach (var (name, stands) in _names.Select(name => KeyValuePair.Create(name, name)).Concat(aliases))
        {
            var index = Array.IndexOf(_names, stands);
            if (index < 0 || !indexes.TryAdd(Bare(name), index))
            {
                throw new FormatException($"grades.json: {system} {name} is unknown or stands there twice.");
            }
        }

        return indexes.ToFrozenDictionary();
    }

    private static string Bare(string text) =>
        string.Concat(text.Where(character => !char.IsWhiteSpace(character))).ToUpperInvariant()
            .Replace('\u2212', '-').Replace('\u2013', '-');
}
