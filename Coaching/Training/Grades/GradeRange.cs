namespace Ascension.Coaching.Training.Grades;

/// <summary>The grades of one system between two, both included.</summary>
/// <param name="Low">The easiest.</param>
/// <param name="High">The hardest; never easier than <paramref name="Low"/>.</param>
public readonly record struct GradeRange(Grade Low, Grade High)
{
    /// <summary>Whether a grade of the same system lies in the range.</summary>
    public bool Contains(Grade grade) =>
        grade.System == Low.System && grade.Index >= Low.Index && grade.Index <= High.Index;

    /// <summary><c>6b</c> or <c>6b-6c</c>.</summary>
    public override string ToString() => Low == High ? Low.ToString() : $"{Low}-{High}";
}
