using System.Numerics.Tensors;

namespace Ascension.Vision.Skeletons.Pose;

/// <summary>Finds the place of a keypoint in its heatmap.</summary>
internal static class HeatmapDecoder
{
    private const int Radius = 2;

    /// <summary>
    /// Softmax over the map, then the expectation over the 5 x 5 cells around the peak.
    /// </summary>
    /// <param name="logits">Map of <paramref name="side"/> x <paramref name="side"/> cells.</param>
    /// <param name="side">Cells per row.</param>
    /// <param name="scratch">As long as the map.</param>
    /// <returns>Place in 0 to 1 of the crop, and the share of the probability near the peak.</returns>
    public static (float X, float Y, float Mass) Decode(ReadOnlySpan<float> logits, int side, Span<float> scratch)
    {
        int peak = TensorPrimitives.IndexOfMax(logits);
        TensorPrimitives.Subtract(logits, logits[peak], scratch);
        TensorPrimitives.Exp(scratch, scratch);
        float total = TensorPrimitives.Sum<float>(scratch);
        (int peakY, int peakX) = Math.DivRem(peak, side);
        float mass = 0, sumX = 0, sumY = 0;
        for (int y = Math.Max(0, peakY - Radius); y <= Math.Min(side - 1, peakY + Radius); y++)
        {
            for (int x = Math.Max(0, peakX - Radius); x <= Math.Min(side - 1, peakX + Radius); x++)
            {
                float weight = scratch[y * side + x];
                mass += weight;
                sumX += weight * (x + 0.5f);
                sumY += weight * (y + 0.5f);
            }
        }

        return (sumX / mass / side, sumY / mass / side, mass / total);
    }
}
