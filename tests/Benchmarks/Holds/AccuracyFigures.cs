using Ascension.Climbs.Walls;
using Ascension.Vision.Holds;

namespace Ascension.Benchmarks.Holds;

/// <summary>How right the holds found in a rendered photo are.</summary>
/// <param name="Overlap">Least intersection over union of a right box.</param>
/// <param name="Precision">Share of the found boxes that are right.</param>
/// <param name="Recall">Share of the holds that were found.</param>
/// <param name="F1">Harmonic mean of both.</param>
/// <param name="TypeAccuracy">Share of the right boxes with the right type.</param>
/// <param name="ColourAccuracy">Share of the right boxes with the right name of the colour.</param>
internal sealed record AccuracyFigures(
    double Overlap, double Precision, double Recall, double F1, double TypeAccuracy, double ColourAccuracy)
{
    /// <summary>Compares findings with the truth.</summary>
    public static AccuracyFigures Of(WallFindings findings, RenderedWall wall, double overlap)
    {
        var pairs = wall.Match([.. findings.Holds.Select(hold => hold.Box)], overlap);
        var right = findings.Holds.Zip(pairs)
            .Where(pair => pair.Second is not null)
            .Select(pair => (Found: pair.First, True: wall.Holds[pair.Second!.Value]))
            .ToArray();
        double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
        var (precision, recall) = (Share(right.Length, findings.Holds.Count), Share(right.Length, wall.Holds.Count));
        return new(
            overlap,
            precision,
            recall,
            precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0,
            Share(right.Count(pair => pair.Found.Type == pair.True.Type), right.Length),
            Share(right.Count(pair => pair.Found.Colour.Name == pair.True.Colour), right.Length));
    }
}
