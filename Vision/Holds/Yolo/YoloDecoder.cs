using Ascension.Skeletons.Holds;
using OpenCvSharp;
using OpenCvSharp.Dnn;

namespace Ascension.Vision.Holds.Yolo;

/// <summary>Reads boxes and classes out of a YOLOv8 detector's answer.</summary>
/// <param name="classes">What the classes are to us.</param>
/// <param name="anchors">Boxes in an answer.</param>
/// <param name="gain">What probabilities are multiplied with before they are cut at 1.</param>
internal sealed class YoloDecoder(YoloClasses classes, int anchors, float gain)
{
    /// <summary>Rows of an answer before those of the classes: centre, width, height.</summary>
    public const int BoxRows = 4;

    // Intersection over union above which two boxes are taken for one hold.
    private const float SameHold = 0.5f;

    /// <summary>Finds holds.</summary>
    /// <param name="answer">Rows of as many numbers as there are anchors: the box's, then each class's.</param>
    /// <param name="left">Columns of padding before the tile.</param>
    /// <param name="top">Rows of padding above the tile.</param>
    /// <param name="tile">Size of the tile in the padded picture.</param>
    /// <param name="threshold">Least confidence.</param>
    /// <returns>Holds in pixels of the tile, each once, surest first.</returns>
    public IReadOnlyList<RawHold> Decode(
        ReadOnlySpan<float> answer, int left, int top, Size tile, float threshold)
    {
        List<RawHold> found = [];
        for (int anchor = 0; anchor < anchors; anchor++)
        {
            (HoldType? type, float confidence) = Best(answer, anchor);
            RawHold hold = new(
                answer[anchor] - left,
                answer[anchors + anchor] - top,
                answer[2 * anchors + anchor],
                answer[3 * anchors + anchor],
                type ?? default,
                confidence);
            if (type is not null && confidence >= threshold && LiesIn(hold, tile))
            {
                found.Add(hold);
            }
        }

        return Once(found, threshold);
    }

    private static bool LiesIn(in RawHold hold, Size tile) =>
        float.IsFinite(hold.CentreX + hold.CentreY) && hold.Width > 0 && hold.Height > 0
        && float.IsFinite(hold.Width + hold.Height)
        && hold.CentreX >= 0 && hold.CentreX < tile.Width && hold.CentreY >= 0 && hold.CentreY < tile.Height;

    private static IReadOnlyList<RawHold> Once(List<RawHold> found, float threshold)
    {
        if (found.Count == 0)
        {
            return [];
        }

        CvDnn.NMSBoxes(
            found.Select(hold => new Rect2d(hold.Left, hold.Top, hold.Width, hold.Height)),
            found.Select(hold => hold.Confidence),
            Math.Min(threshold, MathF.BitDecrement(found.Min(hold => hold.Confidence))),
            SameHold,
            out int[] kept);
        return [.. kept.Select(index => found[index])];
    }

    private (HoldType? Type, float Confidence) Best(ReadOnlySpan<float> answer, int anchor)
    {
        int best = 0;
        float probability = float.NegativeInfinity;
        for (int number = 0; number < classes.Types.Count; number++)
        {
            float other = answer[(BoxRows + number) * anchors + anchor];
            if (other > probability)
            {
                (best, probability) = (number, other);
            }
        }

        return (classes.Types[best], Math.Clamp(probability * gain, 0, 1));
    }
}
