namespace Ascension.Vision.Skeletons;

/// <summary>Turns a video file into skeletons.</summary>
public interface ISkeletonExtractor
{
    /// <summary>Extracts the skeletons of the climber in a video.</summary>
    /// <param name="videoPath">Absolute path of a local file; not trusted.</param>
    /// <param name="options">What to extract.</param>
    /// <param name="progress">Told the done share, 0 to 1, some times a second, on any thread.</param>
    /// <param name="cancellationToken">Stops the work and every child process.</param>
    /// <exception cref="VisionException">The media cannot be analysed.</exception>
    Task<SkeletonExtraction> ExtractAsync(
        string videoPath,
        ExtractionOptions options,
        IProgress<double>? progress,
        CancellationToken cancellationToken);
}
