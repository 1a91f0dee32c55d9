using Ascension.Vision.Decoding;

namespace Ascension.Vision.Skeletons.Pose;

/// <summary>
/// Follows one climber: found by a search over the frame, then looked for around the last skeleton, searched again when
/// lost. Not for several threads at once.
/// </summary>
internal sealed class ClimberTracker(PoseRunner runner)
{
    /// <summary>A person found with less is not taken for one.</summary>
    public const float FoundScore = 0.55f;

    /// <summary>A further person is counted only when seen this well.</summary>
    public const float CountedScore = 0.75f;

    /// <summary>A skeleton with less is not believed.</summary>
    public const float BelievedScore = 0.35f;

    // Without it, keypoints that slide onto the legs pull the box after them. 1.5 % of a frame at 30 frames a second.
    private const double ShrinkPerSecond = 0.6355;

    // Points scattered over a crop would let the next one grow without end.
    private const float LargestSide = 1.5f;

    private const int LostFrames = 5;
    private const int FirstSearchIntervalMs = 1000;
    private const int LastSearchIntervalMs = 6000;
    private const double SearchIntervalGrowth = 1.3;

    private readonly ClimberSearch _search = new(runner);
    private readonly PoseEstimate _estimate = new();
    private PoseEstimate? _last;
    private float _side;
    private int _lastMs;
    private int _lost;
    private int _nextSearchMs = int.MinValue;
    private double _searchIntervalMs = FirstSearchIntervalMs;

    /// <summary>Most people seen at one instant.</summary>
    public int PeopleSeen { get; private set; }

    /// <summary>Looks for the climber in the next frame.</summary>
    /// <returns>The skeleton, valid until the next call; null when nobody is seen.</returns>
    public PoseEstimate? Track(VideoFrame frame)
    {
        if (_last is null && !TryFind(frame))
        {
            return null;
        }

        CropBox box = CropBox.Around(_last!.Points, runner.Margin);
        double shrink = Math.Pow(ShrinkPerSecond, Math.Max(0, frame.TimeMs - _lastMs) / 1000.0);
        float largest = LargestSide * Math.Max(frame.Y.Width, frame.Y.Height);
        _side = MathF.Min(MathF.Max(box.Side, (float)(_side * shrink)), largest);
        _lastMs = frame.TimeMs;
        runner.Estimate(frame, box with { Side = _side }, _estimate);
        if (_estimate.Score >= BelievedScore)
        {
            _lost = 0;
            _last = _estimate;
            return _estimate;
        }

        return Doubt();
    }

    // A few frames in motion blur are no reason to look elsewhere.
    private PoseEstimate? Doubt()
    {
        if (++_lost >= LostFrames)
        {
            _last = null;
            _lost = 0;
            _nextSearchMs = int.MinValue;
        }
        else
        {
            _last = _estimate;
        }

        return null;
    }

    private bool TryFind(VideoFrame frame)
    {
        if (frame.TimeMs < _nextSearchMs)
        {
            return false;
        }

        IReadOnlyList<PoseEstimate> people = _search.Find(frame);
        if (people.Count == 0 || people[0].Score < FoundScore)
        {
            _nextSearchMs = frame.TimeMs + (int)_searchIntervalMs;
            _searchIntervalMs = Math.Min(_searchIntervalMs * SearchIntervalGrowth, LastSearchIntervalMs);
            return false;
        }

        PeopleSeen = Math.Max(PeopleSeen, 1 + people.Skip(1).Count(person => person.Score >= CountedScore));
        _last = people[0];
        _side = 0;
        _lastMs = frame.TimeMs;
        _searchIntervalMs = FirstSearchIntervalMs;
        return true;
    }
}
