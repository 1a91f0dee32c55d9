namespace Ascension.Storage.Progress;

/// <summary>A completed analysis whose figures are still to be written.</summary>
/// <param name="Analysis">Which analysis.</param>
/// <param name="User">Whose.</param>
/// <param name="ClimbedAt">Where it stands in time.</param>
public sealed record UnrecordedClimb(Guid Analysis, Guid User, DateTimeOffset ClimbedAt);
