using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Routes;

/// <summary>Holds that a model found in the photo of a wall.</summary>
/// <param name="Owner">Whose photo.</param>
/// <param name="Detection">Identity of the run: the same one again changes nothing.</param>
/// <param name="Holds">What was found; of more than a route can have the surest are kept.</param>
[GenerateSerializer, Immutable, Alias("ascension.record-holds")]
public sealed record RecordHolds(
    [property: Id(0)] UserId Owner,
    [property: Id(1)] Guid Detection,
    [property: Id(2)] IReadOnlyList<DetectedHold> Holds);
