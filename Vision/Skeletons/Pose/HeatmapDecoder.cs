using System.Numerics.Tensors;
using Ascension.Skeletons.Timeline;

namespace Ascension.Vision.Skeletons.Pose;

/// <summary>Finds the likely places of a keypoint in its heatmap.</summary>
internal static class HeatmapDecoder
{
    private const int Radius = 2;

    // What is left of the softmax after the peaks is noise.
    private const float LeastMass = 1e-3f;

    /// <summary>
    /// Softmax over the map, then for each peak, largest first, the expectation over the 5 x 5 cells around it; what
    /// belongs to one peak does not count for the next.
    /// </summary>
    /// <param name="logits">Map of <paramref name="side"/> x <paramref name="side"/> cells.</param>
    /// <param name="side">Cells per row.</param>
    /// <param name="scratch">As long as the map.</param>
    /// <param name="peaks">
    /// Receives places in 0 to 1 of the crop, with the share of the probability near the peak as confidence; 0 where
    /// there are no more peaks.
    /// </param>
    public static void Decode(
        ReadOnlySpan<float> logits, int side, Span<float> scratch, Span<KeypointSample> peaks)
    {
        TensorPrimitives.Subtract(logits, TensorPrimitives.Max(logits), scratch);
        TensorPrimitives.Exp(scratch, scratch);
        float total = TensorPrimitives.Sum<float>(scratch);
        peaks[0] = Take(scratch, side, total);
        for (int i = 1; i < peaks.Length; i++)
        {
            KeypointSample peak = peaks[i - 1].Confidence > LeastMass ? Take(scratch, side, total) : default;
            peaks[i] = peak.Confidence > LeastMass ? peak : peaks[0] with { Confidence = 0 };
        }
    }

    private static KeypointSample Take(Span<float> map, int side, float total)
    {
        (int peakY, int peakX) = Math.DivRem(TensorPrimitives.IndexOfMax<float>(map), side);
        float mass = 0, sumX = 0, sumY = 0;
        for (int y = Math.Max(0, peakY - Radius); y <= Math.Min(side - 1, peakY + Radius); y++)
        {
            for (int x = Math.Max(0, peakX - Radius); x <= Math.Min(side - 1, peakX + Radius); x++)
            {
                float weight = map[y * side + x];
                mass += weight;
                sumX += weight * (x + 0.5f);
                sumY += weight * (y + 0.5f);
                map[y * side + x] = 0;
            }
        }

        return mass > 0 ? new KeypointSample(sumX / mass / side, sumY / mass / side, mass / total) : default;
    }
}
