namespace Ascension.Coaching.Training.Grades;

/// <summary>What a grade is given to.</summary>
public enum Discipline
{
    /// <summary>Routes, climbed with a rope.</summary>
    Route,

    /// <summary>Boulders.</summary>
    Boulder,
}
