using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Holds;

/// <summary>Asks for the holds of a photo.</summary>
/// <param name="Owner">Whose photo.</param>
/// <param name="Route">The route on it.</param>
/// <param name="ObjectKey">The photo in the object store.</param>
/// <param name="Tier">Decides the priority.</param>
[GenerateSerializer, Immutable, Alias("ascension.start-detection")]
public sealed record StartDetection(
    [property: Id(0)] UserId Owner,
    [property: Id(1)] RouteId Route,
    [property: Id(2)] string ObjectKey,
    [property: Id(3)] SubscriptionTier Tier);
