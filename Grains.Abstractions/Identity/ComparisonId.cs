namespace Ascension.Grains.Abstractions.Identity;

/// <summary>Identity of the comparison of a climb with a ghost.</summary>
/// <param name="Value">UUID v8, a hash of both.</param>
[GenerateSerializer, Immutable, Alias("ascension.comparison-id")]
public readonly record struct ComparisonId([property: Id(0)] Guid Value)
{
    /// <summary>The comparison of a climb with a ghost.</summary>
    public static ComparisonId Of(AnalysisId analysis, GhostId ghost)
    {
        Span<byte> source = stackalloc byte[32];
        analysis.Value.TryWriteBytes(source, bigEndian: true, out _);
        ghost.Value.TryWriteBytes(source[16..], bigEndian: true, out _);
        return new(HashedId.Of(source));
    }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
