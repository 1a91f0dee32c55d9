namespace Ascension.Grains.Abstractions.Identity;

/// <summary>Identity of one vision job: one attempt at one vision stage of one analysis, or at one detection.</summary>
/// <param name="Value">UUID v7.</param>
[GenerateSerializer, Immutable, Alias("ascension.vision-job-id")]
public readonly record struct VisionJobId([property: Id(0)] Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
