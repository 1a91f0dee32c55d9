using System.Text.Json;
using Ascension.Skeletons.Holds;

namespace Ascension.Climbs.Walls;

/// <summary>What is exactly where in a rendered photo of a wall.</summary>
/// <param name="Holds">Every hold.</param>
public sealed record RenderedWall(IReadOnlyList<RenderedHold> Holds)
{
    /// <summary>Reads <c>wall.truth.json</c>: boxes are left, top, right, bottom in pixels.</summary>
    public static RenderedWall Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var (width, height) = (
            document.RootElement.GetProperty("width").GetDouble(),
            document.RootElement.GetProperty("height").GetDouble());
        return new([.. document.RootElement.GetProperty("holds").EnumerateArray().Select(hold =>
        {
            double[] box = [.. hold.GetProperty("box").EnumerateArray().Select(side => side.GetDouble())];
            return new RenderedHold(
                Enum.Parse<HoldType>(hold.GetProperty("type").GetString()!, ignoreCase: true),
                Enum.Parse<HoldColour>(hold.GetProperty("colour").GetString()!, ignoreCase: true),
                new(box[0] / width, box[1] / height, (box[2] - box[0]) / width, (box[3] - box[1]) / height));
        })]);
    }

    /// <summary>Pairs what was found with what is there: surest first, each with the best that is still free.</summary>
    /// <param name="found">Boxes, surest first.</param>
    /// <param name="leastOverlap">Least intersection over union of a pair.</param>
    /// <returns>For each found box the number of its hold; null when there is none.</returns>
    public IReadOnlyList<int?> Match(IReadOnlyList<HoldBox> found, double leastOverlap)
    {
        HashSet<int> free = [.. Enumerable.Range(0, Holds.Count)];
        List<int?> pairs = [];
        foreach (var box in found)
        {
            int? best = free.Where(i => Holds[i].Overlap(box) >= leastOverlap)
                .OrderByDescending(i => Holds[i].Overlap(box))
                .Select(i => (int?)i)
                .FirstOrDefault();
            pairs.Add(best);
            if (best is { } taken)
            {
                free.Remove(taken);
            }
        }

        return pairs;
    }
}
