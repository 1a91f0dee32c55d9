namespace Ascension.Coaching.Training.Grades;

/// <summary>
/// A grade of one system. Grades compare by <see cref="Difficulty"/>, whatever their systems; only grades of one
/// discipline truly compare, see <see cref="ConvertTo"/>.
/// </summary>
public readonly record struct Grade : IComparable<Grade>
{
    internal Grade(GradeSystem system, int index)
    {
        System = system;
        Index = index;
    }

    /// <summary>The system that names it.</summary>
    public GradeSystem System { get; }

    /// <summary>Place in its system, 0 the easiest.</summary>
    public int Index { get; }

    /// <summary>Whether it is a route's or a boulder's.</summary>
    public Discipline Discipline => Scale.Discipline;

    /// <summary>
    /// Centre of its stretch of the IRCRA scale, 0 to 33.5: 11 is French 6a, 17 is 7a, 23 is 8a, 29 is 9a.
    /// </summary>
    public double Difficulty => (Easiest + Hardest) / 2;

    /// <summary>Where its stretch of the IRCRA scale begins.</summary>
    public double Easiest => Scale.EasiestOf(Index);

    /// <summary>Where its stretch of the IRCRA scale ends.</summary>
    public double Hardest => Scale.HardestOf(Index);

    /// <summary>The ability group of a climber of this grade.</summary>
    public ClimberLevel Level => Difficulty switch
    {
        < 9.5 => ClimberLevel.Beginner,
        < 17.5 => ClimberLevel.Intermediate,
        < 23.5 => ClimberLevel.Advanced,
        _ => ClimberLevel.Elite,
    };

    private GradeScale Scale => GradeTable.Default[System];

    /// <summary>All grades of a system, easiest first.</summary>
    public static IReadOnlyList<Grade> All(GradeSystem system) => GradeTable.Default[system].Grades;

    /// <summary>
    /// Reads a grade as climbers write it: capitals and spaces do not matter, and names of the same grade (French
    /// <c>5+</c> for <c>5c</c>, UIAA <c>7-</c> for <c>VII-</c>) are known.
    /// </summary>
    /// <param name="text">The grade; at most 16 characters.</param>
    /// <param name="system">The system it is written in.</param>
    /// <param name="grade">The grade, when the text is one.</param>
    public static bool TryParse(string? text, GradeSystem system, out Grade grade) =>
        GradeTable.Default[system].TryFind(text, out grade);

    /// <summary>
    /// Reads a grade without being told its system. The letter tells French from Fontainebleau: <c>6b</c> is a route,
    /// <c>6B</c> a boulder; a number alone is French.
    /// </summary>
    /// <param name="text">The grade; at most 16 characters.</param>
    /// <param name="grade">The grade, when the text is one.</param>
    public static bool TryParse(string? text, out Grade grade)
    {
        foreach (var system in SystemsToTry(text))
        {
            if (TryParse(text, system, out grade))
            {
                return true;
            }
        }

        grade = default;
        return false;
    }

    /// <summary>Reads a grade as <see cref="TryParse(string?, GradeSystem, out Grade)"/> does.</summary>
    /// <exception cref="FormatException">The text is no grade of the system.</exception>
    public static Grade Parse(string text, GradeSystem system) =>
        TryParse(text, system, out var grade) ? grade : throw new FormatException($"'{text}' is no {system} grade.");

    /// <summary>The grade of a system at a place of the IRCRA scale; beyond its ends the last one.</summary>
    public static Grade At(double difficulty, GradeSystem system) => GradeTable.Default[system].At(difficulty);

    /// <summary>
    /// All grades of another system that this one may be. Within a discipline those whose stretch overlaps; between
    /// routes and boulders there is no true conversion, so the answer spans
    /// <see cref="GradeTable.StepsBetweenDisciplines"/> steps more either way.
    /// </summary>
    public GradeRange ConvertTo(GradeSystem system)
    {
        if (system == System)
        {
            return new GradeRange(this, this);
        }

        var target = GradeTable.Default[system];
        var doubt = target.Discipline == Discipline ? 0 : GradeTable.StepsBetweenDisciplines;
        return target.Overlapping(Easiest - doubt, Hardest + doubt);
    }

    /// <summary>The grade some IRCRA steps harder, easier when negative; beyond the ends the last one.</summary>
    public Grade StepsAway(double steps) => At(Difficulty + steps, System);

    /// <inheritdoc/>
    public int CompareTo(Grade other)
    {
        var byDifficulty = Difficulty.CompareTo(other.Difficulty);
        return byDifficulty != 0 ? byDifficulty : (System, Index).CompareTo((other.System, other.Index));
    }

    /// <summary>Easier than.</summary>
    public static bool operator <(Grade left, Grade right) => left.CompareTo(right) < 0;

    /// <summary>Harder than.</summary>
    public static bool operator >(Grade left, Grade right) => left.CompareTo(right) > 0;

    /// <summary>Not harder than.</summary>
    public static bool operator <=(Grade left, Grade right) => left.CompareTo(right) <= 0;

    /// <summary>Not easier than.</summary>
    public static bool operator >=(Grade left, Grade right) => left.CompareTo(right) >= 0;

    /// <summary>Its name, <c>6b+</c>.</summary>
    public override string ToString() => Scale.NameOf(Index);

    private static ReadOnlySpan<GradeSystem> SystemsToTry(string? text) =>
        text is not null && text.AsSpan().ContainsAny('A', 'B', 'C') && !text.Contains('V', StringComparison.Ordinal)
            ? [GradeSystem.Fontainebleau, GradeSystem.Yds]
            : [GradeSystem.French, GradeSystem.Yds, GradeSystem.VScale, GradeSystem.Uiaa];
}
