namespace Ascension.Grains.Abstractions.Identity;

/// <summary>Identity of a video analysis.</summary>
/// <param name="Value">UUID v7.</param>
[GenerateSerializer, Immutable, Alias("ascension.analysis-id")]
public readonly record struct AnalysisId([property: Id(0)] Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
