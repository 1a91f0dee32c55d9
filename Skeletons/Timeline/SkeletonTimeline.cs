namespace Ascension.Skeletons.Timeline;

/// <summary>
/// Skeletons of one climber over time, stored as columns. Row <c>f</c> of every column is the frame at
/// <see cref="TimesMs"/>[f]; keypoint columns hold <c>frame * 33 + keypoint</c>.
/// </summary>
public sealed class SkeletonTimeline
{
    /// <summary>Keypoints per skeleton.</summary>
    public const int KeypointCount = 33;

    private readonly KeypointSample[] _samples;

    /// <summary>Creates a timeline over the given columns, which it then owns.</summary>
    /// <param name="video">Facts of the video.</param>
    /// <param name="model">The model that saw the skeletons.</param>
    /// <param name="timesMs">Presentation times in milliseconds, strictly increasing.</param>
    /// <param name="samples">Keypoints, <c>timesMs.Length * 33</c>.</param>
    /// <param name="camera">Camera transforms, one a frame.</param>
    /// <param name="cameraState">What the camera did.</param>
    /// <param name="peopleSeen">Most people seen at one instant, at least 1.</param>
    /// <exception cref="ArgumentException">The columns do not fit each other.</exception>
    public SkeletonTimeline(
        VideoFacts video,
        ModelFacts model,
        int[] timesMs,
        KeypointSample[] samples,
        CameraTransform[] camera,
        CameraState cameraState,
        int peopleSeen)
    {
        ArgumentNullException.ThrowIfNull(timesMs);
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(camera);
        if (samples.Length != timesMs.Length * KeypointCount || camera.Length != timesMs.Length)
        {
            throw new ArgumentException("The columns of a timeline must have one row a frame.", nameof(samples));
        }

        Video = video;
        Model = model;
        TimesMs = timesMs;
        _samples = samples;
        Camera = camera;
        CameraState = cameraState;
        PeopleSeen = peopleSeen;
    }

    /// <summary>Facts of the video.</summary>
    public VideoFacts Video { get; }

    /// <summary>The model that saw the skeletons.</summary>
    public ModelFacts Model { get; }

    /// <summary>Presentation time of each frame in milliseconds, strictly increasing.</summary>
    public int[] TimesMs { get; }

    /// <summary>Camera transform of each frame.</summary>
    public CameraTransform[] Camera { get; }

    /// <summary>What the camera did.</summary>
    public CameraState CameraState { get; }

    /// <summary>Most people seen at one instant.</summary>
    public int PeopleSeen { get; }

    /// <summary>Number of frames.</summary>
    public int FrameCount => TimesMs.Length;

    /// <summary>One keypoint of one frame.</summary>
    public KeypointSample this[int frame, Keypoint keypoint] => _samples[frame * KeypointCount + (int)keypoint];

    /// <summary>All 33 keypoints of one frame.</summary>
    public ReadOnlySpan<KeypointSample> Skeleton(int frame) => _samples.AsSpan(frame * KeypointCount, KeypointCount);
}
