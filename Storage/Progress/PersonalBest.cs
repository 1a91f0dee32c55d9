namespace Ascension.Storage.Progress;

/// <summary>The best value a climber ever had of a figure.</summary>
/// <param name="Value">The value.</param>
/// <param name="Analysis">The first analysis that reached it.</param>
/// <param name="ClimbedAt">When.</param>
public sealed record PersonalBest(double Value, Guid Analysis, DateTimeOffset ClimbedAt);
