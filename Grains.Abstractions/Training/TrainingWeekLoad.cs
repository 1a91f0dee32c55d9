namespace Ascension.Grains.Abstractions.Training;

/// <summary>The load of a week, RPE x minutes.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Planned">What was planned.</param>
/// <param name="Done">What was done; 0 for weeks to come.</param>
[GenerateSerializer, Immutable, Alias("ascension.training-week-load")]
public sealed record TrainingWeekLoad(
    [property: Id(0)] int Number,
    [property: Id(1)] int Planned,
    [property: Id(2)] int Done);
