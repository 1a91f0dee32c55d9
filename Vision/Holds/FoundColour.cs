using Ascension.Skeletons.Holds;

namespace Ascension.Vision.Holds;

/// <summary>Colour of a hold.</summary>
/// <param name="Name">Its name, in white light.</param>
/// <param name="Hex">As the picture shows it, <c>#d9b310</c>.</param>
public sealed record FoundColour(HoldColour Name, string Hex);
