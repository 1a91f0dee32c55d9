namespace Ascension.Coaching.Training.Programmes.Planned;

/// <summary>An honest estimate of what the goal asks; rules in docs/training.md.</summary>
public sealed record GoalAssessment
{
    /// <summary>What it comes to.</summary>
    public required GoalVerdict Verdict { get; init; }

    /// <summary>Weeks it takes when all goes well.</summary>
    public required int LeastWeeks { get; init; }

    /// <summary>Weeks it may well take.</summary>
    public required int MostWeeks { get; init; }

    /// <summary>The grade the programme works towards: the goal, or a nearer one when that is out of reach.</summary>
    public required string Milestone { get; init; }

    /// <summary>The verdict in words to come.</summary>
    public required Reason Reason { get; init; }
}
