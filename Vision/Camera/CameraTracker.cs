using OpenCvSharp;

namespace Ascension.Vision.Camera;

/// <summary>
/// Follows the wall behind the climber: corners of a key frame are found again in each frame (pyramidal Lucas-Kanade;
/// Bouguet, 2001) and a similarity is fitted to them robustly (RANSAC). Frames are compared with their key frame and
/// not with each other, so errors add up only when the key frame changes, never while the camera stands still. Not for
/// several threads at once.
/// </summary>
internal sealed class CameraTracker : IDisposable
{
    private const int MaxFeatures = 96;
    private const int MinFeatures = 12;
    private const double InlierPixels = 1.5;
    private const double KeyShift = 0.2;
    private const double KeyScale = 0.12;
    private const double KeyRatio = 0.4;

    private static readonly Size Window = new(13, 13);
    private static readonly TermCriteria Precise = new(CriteriaTypes.Count | CriteriaTypes.Eps, 12, 0.03);

    private readonly Mat _key = new();
    private readonly Mat _mask = new();
    private Point2f[] _features = [];
    private Similarity _keyToWall = Similarity.Identity;
    private Similarity _frameToKey = Similarity.Identity;
    private bool _started;

    /// <summary>Follows one frame.</summary>
    /// <param name="grey">Small 8-bit luma image; all have one size.</param>
    /// <param name="climber">Region not to look at, in its pixels; null when nobody is seen.</param>
    /// <returns>Transform from this frame to the first, and the share of features that agree.</returns>
    public (Similarity ToWall, double InlierRatio) Track(Mat grey, Rect? climber)
    {
        if (!_started)
        {
            _started = true;
            SetKeyFrame(grey, climber, Similarity.Identity);
            return (Similarity.Identity, 1);
        }

        (Similarity frameToKey, double ratio) = Match(grey, climber);
        Similarity toWall = _keyToWall.After(frameToKey);
        _frameToKey = frameToKey;
        if (NeedsKeyFrame(frameToKey, ratio, grey.Size()))
        {
            SetKeyFrame(grey, climber, toWall);
        }

        return (toWall, ratio);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _key.Dispose();
        _mask.Dispose();
    }

    private static bool NeedsKeyFrame(Similarity motion, double ratio, Size size) =>
        ratio < KeyRatio
        || motion.CornerShift(size.Width, size.Height) > KeyShift * Math.Min(size.Width, size.Height)
        || Math.Abs(motion.Scale - 1) > KeyScale;

    private void SetKeyFrame(Mat grey, Rect? climber, Similarity toWall)
    {
        grey.CopyTo(_key);
        _mask.Create(grey.Size(), MatType.CV_8UC1);
        _mask.SetTo(255);
        if (climber is { } box)
        {
            Cv2.Rectangle(_mask, box, Scalar.Black, -1);
        }

        double distance = Math.Max(4, Math.Sqrt((double)grey.Width * grey.Height / MaxFeatures) * 0.5);
        _features = Cv2.GoodFeaturesToTrack(grey, MaxFeatures, 0.01, distance, _mask, 5, false, 0.04);
        _keyToWall = toWall;
        _frameToKey = Similarity.Identity;
    }

    private (Similarity FrameToKey, double Ratio) Match(Mat grey, Rect? climber)
    {
        if (_features.Length < MinFeatures)
        {
            return (_frameToKey, 0);
        }

        Similarity guess = _frameToKey.Inverse();
        Point2f[] found = new Point2f[_features.Length];
        for (int i = 0; i < found.Length; i++)
        {
            (double x, double y) = guess.Map(_features[i].X, _features[i].Y);
            found[i] = new Point2f((float)x, (float)y);
        }

        Cv2.CalcOpticalFlowPyrLK(
            _key, grey, _features, ref found, out byte[] status, out _, Window, 2, Precise,
            OpticalFlowFlags.UseInitialFlow);
        return Fit(grey.Size(), climber, found, status);
    }

    private (Similarity FrameToKey, double Ratio) Fit(Size size, Rect? climber, Point2f[] found, byte[] status)
    {
        List<Point2f> from = new(found.Length);
        List<Point2f> to = new(found.Length);
        int hidden = 0;
        Rect picture = new(default, size);
        for (int i = 0; i < found.Length; i++)
        {
            Point place = found[i].ToPoint();
            if (climber?.Contains(place) == true || !picture.Contains(place))
            {
                hidden++;
            }
            else if (status[i] != 0)
            {
                from.Add(found[i]);
                to.Add(_features[i]);
            }
        }

        if (from.Count < MinFeatures)
        {
            return (_frameToKey, 0);
        }

        using Mat inliers = new();
        using InputArray source = InputArray.Create(from);
        using InputArray target = InputArray.Create(to);
        using Mat? matrix = Cv2.EstimateAffinePartial2D(
            source, target, inliers, RobustEstimationAlgorithms.RANSAC, InlierPixels);
        if (matrix is null || matrix.Empty())
        {
            return (_frameToKey, 0);
        }

        double ratio = (double)Cv2.CountNonZero(inliers) / (found.Length - hidden);
        Similarity motion = new(
            matrix.At<double>(0, 0), matrix.At<double>(1, 0), matrix.At<double>(0, 2), matrix.At<double>(1, 2));
        return motion.Scale is > 0.5 and < 2 ? (motion, ratio) : (_frameToKey, 0);
    }
}
