namespace Ascension.Grains.Abstractions.Holds;

/// <summary>How a detection went, beside the holds themselves, which are on the route.</summary>
/// <param name="HoldCount">Holds that the model saw.</param>
/// <param name="Confidence">Mean confidence of them, 0 to 1.</param>
/// <param name="ReviewAdvised">The climber should look it over.</param>
/// <param name="Model">Name and version of the model.</param>
[GenerateSerializer, Immutable, Alias("ascension.detection-findings")]
public sealed record DetectionFindings(
    [property: Id(0)] int HoldCount,
    [property: Id(1)] double Confidence,
    [property: Id(2)] bool ReviewAdvised,
    [property: Id(3)] string Model);
