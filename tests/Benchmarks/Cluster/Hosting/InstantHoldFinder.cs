using Ascension.Vision.Holds;

namespace Ascension.Benchmarks.Cluster.Hosting;

/// <summary>Finds no hold, at once, for the same reason as <see cref="InstantExtractor"/>.</summary>
internal sealed class InstantHoldFinder : IFilmHoldFinder
{
    public string Model => "none";

    public WallFindings FindInFrame(ClearFrame frame, CancellationToken cancellationToken) =>
        new([], [], Confidence: 0, ReviewAdvised: false);
}
