namespace Ascension.Storage.Progress;

/// <summary>Asks for a climber's progress.</summary>
public sealed record ProgressQuery
{
    /// <summary>Whose.</summary>
    public required Guid User { get; init; }

    /// <summary>First day, UTC.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, UTC; not before <see cref="From"/>.</summary>
    public required DateOnly To { get; init; }

    /// <summary>How the days are divided. A bucket that <see cref="From"/> cuts keeps its own first day.</summary>
    public required ProgressBucket Bucket { get; init; }

    /// <summary>
    /// Metrics of which a higher value (true) or a lower one (false) is better. Others have no best; scores need not
    /// be named.
    /// </summary>
    public required IReadOnlyDictionary<string, bool> HigherIsBetter { get; init; }

    /// <summary>Start of the first day.</summary>
    internal DateTimeOffset Start => Midnight(From);

    /// <summary>End of the last day, exclusive.</summary>
    internal DateTimeOffset End => Midnight(To.AddDays(1));

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
