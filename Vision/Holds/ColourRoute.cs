using Ascension.Skeletons.Holds;

namespace Ascension.Vision.Holds;

/// <summary>Holds of one colour: what is likely to be one route.</summary>
/// <param name="Colour">Their colour.</param>
/// <param name="Hex">Their median colour as the picture shows it.</param>
/// <param name="Holds">Places of the holds in <see cref="WallFindings.Holds"/>, at least three.</param>
public sealed record ColourRoute(HoldColour Colour, string Hex, IReadOnlyList<int> Holds);
