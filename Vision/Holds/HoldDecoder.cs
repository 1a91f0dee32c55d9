using System.Numerics.Tensors;
using Ascension.Skeletons.Holds;
using OpenCvSharp;

namespace Ascension.Vision.Holds;

/// <summary>Reads holds out of the maps of <see cref="HoldNetwork"/>.</summary>
internal static class HoldDecoder
{
    /// <summary>Side of a cell in pixels of the tile.</summary>
    public const int Cell = 4;

    private const int TypeCount = 6;

    // exp(9) cells are more than any tile has: a broken model must not give boxes without end.
    private const float LargestLog = 9;

    /// <summary>The holds of which the centre lies in the tile, not in its padding.</summary>
    /// <param name="centers">Probability of a hold for each cell, row by row; 0 where a neighbour has more.</param>
    /// <param name="boxes">Four maps: dx, dy, log width, log height, in cells.</param>
    /// <param name="types">Six maps: probabilities of the types in the order of <see cref="HoldType"/>.</param>
    /// <param name="tile">Size of the tile in pixels, without padding.</param>
    /// <param name="columns">Cells in a row.</param>
    /// <param name="threshold">Least probability.</param>
    public static List<RawHold> Decode(
        ReadOnlySpan<float> centers,
        ReadOnlySpan<float> boxes,
        ReadOnlySpan<float> types,
        Size tile,
        int columns,
        float threshold)
    {
        List<RawHold> holds = [];
        int cells = centers.Length;
        Span<float> likelihoods = stackalloc float[TypeCount];
        for (int cell = 0; cell < cells; cell++)
        {
            if (!(centers[cell] >= threshold))
            {
                continue;
            }

            for (int type = 0; type < TypeCount; type++)
            {
                likelihoods[type] = types[type * cells + cell];
            }

            RawHold hold = new(
                (cell % columns + 0.5f + boxes[cell]) * Cell,
                (cell / columns + 0.5f + boxes[cells + cell]) * Cell,
                Length(boxes[2 * cells + cell]),
                Length(boxes[3 * cells + cell]),
                (HoldType)TensorPrimitives.IndexOfMax<float>(likelihoods),
                MathF.Min(1, centers[cell]));
            if (hold.CentreX >= 0 && hold.CentreX < tile.Width && hold.CentreY >= 0 && hold.CentreY < tile.Height)
            {
                holds.Add(hold);
            }
        }

        return holds;
    }

    private static float Length(float log) => MathF.Exp(MathF.Min(log, LargestLog)) * Cell;
}
