using Ascension.Climbs.Choreography;
using Ascension.Climbs.Filming;
using Ascension.Skeletons.Timeline;
using Ascension.Vision.Skeletons;

namespace Ascension.Benchmarks.Cluster.Hosting;

/// <summary>
/// Stands where the vision library stands and answers at once with a generated climb, so that what is left to measure
/// is everything around it. What vision itself costs is the matter of the suite <c>pipeline</c>.
/// </summary>
internal sealed class InstantExtractor : ISkeletonExtractor
{
    private const int ThumbnailBytes = 16 * 1024;
    private const double Noise = 0.01;
    private const double Dropped = 0.05;

    private readonly SkeletonExtraction _answer;

    /// <param name="moves">Hand moves of the climb: some 4 s each, and 11 s around them.</param>
    public InstantExtractor(int moves)
    {
        var climb = SyntheticClimb.Of(new ClimbRecipe { Seed = 1, Moves = moves });
        var film = Camera.Shoot(climb, new Shot { Noise = Noise, Dropped = Dropped });
        var thumbnail = new byte[ThumbnailBytes];
        new Random(1).NextBytes(thumbnail);
        _answer = new SkeletonExtraction(film.Timeline, thumbnail);
    }

    public VideoFacts Video => _answer.Timeline.Video;

    public Task<SkeletonExtraction> ExtractAsync(
        string videoPath,
        ExtractionOptions options,
        IProgress<double>? progress,
        CancellationToken cancellationToken)
    {
        progress?.Report(1);
        return Task.FromResult(_answer);
    }
}
