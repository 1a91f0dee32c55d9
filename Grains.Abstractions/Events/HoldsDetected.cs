using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Events;

/// <summary>A search for holds ended.</summary>
/// <param name="DetectionId">Which detection.</param>
/// <param name="RouteId">On the photo of which route.</param>
/// <param name="HoldCount">Holds that the model saw; null when it failed.</param>
/// <param name="ReviewAdvised">The climber should look it over; null when it failed.</param>
[GenerateSerializer, Immutable, Alias("ascension.holds-detected")]
public sealed record HoldsDetected(
    [property: Id(0)] DetectionId DetectionId,
    [property: Id(1)] RouteId RouteId,
    [property: Id(2)] int? HoldCount,
    [property: Id(3)] bool? ReviewAdvised) : UserEvent;
