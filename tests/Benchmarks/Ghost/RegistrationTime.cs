namespace Ascension.Benchmarks.Ghost;

/// <summary>What the search by holds costs.</summary>
/// <param name="Photo">Holds of a photo, mean.</param>
/// <param name="Film">Holds of a film, mean.</param>
/// <param name="MedianMs">Median of films on photos of their walls.</param>
/// <param name="MostMs">Most of them.</param>
/// <param name="OtherMs">Most on photos of other walls.</param>
internal sealed record RegistrationTime(double Photo, double Film, double MedianMs, double MostMs, double OtherMs);
