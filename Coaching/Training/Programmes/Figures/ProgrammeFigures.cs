namespace Ascension.Coaching.Training.Programmes.Figures;

/// <summary>How a programme goes.</summary>
public sealed record ProgrammeFigures
{
    /// <summary>Planned sessions up to and including today's, if that is logged.</summary>
    public required int PlannedSessions { get; init; }

    /// <summary>Those of them that were done.</summary>
    public required int DoneSessions { get; init; }

    /// <summary>Done of planned sessions, 0 to 1; null before the first was due.</summary>
    public required double? Adherence { get; init; }

    /// <summary>Week of the programme, from 1; 0 before it, one more than its weeks after it.</summary>
    public required int CurrentWeek { get; init; }

    /// <summary>Every week's planned and done load.</summary>
    public required IReadOnlyList<WeekLoad> Weeks { get; init; }

    /// <summary>
    /// Load of the last 7 days over a quarter of the last 28 days'; null with less than 28 days since the first
    /// logged session.
    /// </summary>
    public required double? AcuteChronicRatio { get; init; }
}
