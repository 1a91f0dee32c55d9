using Ascension.Vision.Models;
using OpenCvSharp;

namespace Ascension.Vision.Holds;

/// <summary>
/// A model that finds holds in a picture of bounded size: one implementation for each contract that the manifest can
/// name. Scales, tiles and duplicates are the affair of who asks. For several threads at once.
/// </summary>
public interface IHoldNetwork : IDisposable
{
    /// <summary>The model's entry in the manifest.</summary>
    ModelDescription Description { get; }

    /// <summary>Longest side of a tile, in pixels; a larger picture is cut into several.</summary>
    int TileSide { get; }

    /// <summary>Finds holds.</summary>
    /// <param name="tile">
    /// Colours B, G, R of 8 bits; both sides from 1 to <see cref="TileSide"/>. The network pads what it must.
    /// </param>
    /// <param name="threshold">Least confidence of a hold, 0 to 1.</param>
    /// <returns>Holds in pixels of the tile, in any order; several may be the same.</returns>
    IReadOnlyList<RawHold> Detect(Mat tile, float threshold);
}
