namespace Ascension.Storage.Progress;

/// <summary>The figures of a completed analysis.</summary>
/// <param name="Analysis">Which analysis.</param>
/// <param name="User">Whose.</param>
/// <param name="ClimbedAt">Where it stands in time; kept to the microsecond.</param>
/// <param name="Figures">What is known of it; may be empty.</param>
public sealed record RecordedClimb(
    Guid Analysis, Guid User, DateTimeOffset ClimbedAt, IReadOnlyList<Figure> Figures);
