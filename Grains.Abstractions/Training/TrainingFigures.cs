namespace Ascension.Grains.Abstractions.Training;

/// <summary>How a programme goes.</summary>
[GenerateSerializer, Immutable, Alias("ascension.training-figures")]
public sealed record TrainingFigures
{
    /// <summary>Planned sessions that were due so far.</summary>
    [Id(0)] public required int PlannedSessions { get; init; }

    /// <summary>Those of them that were done.</summary>
    [Id(1)] public required int DoneSessions { get; init; }

    /// <summary>Done of planned sessions, 0 to 1; null before the first was due.</summary>
    [Id(2)] public double? Adherence { get; init; }

    /// <summary>Week of the programme, from 1; 0 before it, one more than its weeks after it.</summary>
    [Id(3)] public required int CurrentWeek { get; init; }

    /// <summary>Load of the last 7 days over a quarter of the last 28 days'; null with less than 28 days.</summary>
    [Id(4)] public double? AcuteChronicRatio { get; init; }

    /// <summary>Every week's planned and done load.</summary>
    [Id(5)] public required IReadOnlyList<TrainingWeekLoad> WeeklyLoad { get; init; }
}
