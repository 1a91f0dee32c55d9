namespace Ascension.Coaching.Training.Programmes.Planned;

/// <summary>Whether a goal can be reached in the weeks there are.</summary>
public enum GoalVerdict
{
    /// <summary>The goal is the present level: the programme makes it safer.</summary>
    Consolidation,

    /// <summary>The usual climber gets there.</summary>
    Realistic,

    /// <summary>Possible when all goes well.</summary>
    Ambitious,

    /// <summary>Not in these weeks: the programme works towards a nearer milestone.</summary>
    TooFar,
}
