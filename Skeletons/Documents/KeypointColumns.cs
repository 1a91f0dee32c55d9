using Ascension.Skeletons.Timeline;

namespace Ascension.Skeletons.Documents;

/// <summary>The columns of one keypoint: positions in steps (deltas undone) and confidence in steps.</summary>
internal sealed record KeypointColumns(int[] X, int[] Y, int[] Confidence)
{
    private const int MaxDelta = Quantiser.MaxPosition - Quantiser.MinPosition;

    /// <summary>Reads the 33 keypoints, which come in BlazePose order.</summary>
    public static KeypointColumns[] ReadAll(ref JsonCursor json)
    {
        var all = new List<KeypointColumns>(SkeletonTimeline.KeypointCount);
        json.EnterArray("keypoints");
        while (json.NextItem())
        {
            json.RequireObject("A keypoint");
            if (all.Count == SkeletonTimeline.KeypointCount)
            {
                throw new FormatException("There are more than 33 keypoints.");
            }

            all.Add(Read(ref json, (Keypoint)all.Count));
        }

        return all.Count == SkeletonTimeline.KeypointCount
            ? [.. all]
            : throw new FormatException("There must be 33 keypoints.");
    }

    /// <summary>Lays the columns out as frames.</summary>
    public static KeypointSample[] ToSamples(KeypointColumns[] keypoints, int frames)
    {
        // First, so that the size of the result is bounded by what was really there.
        foreach (var (columns, index) in keypoints.Select((columns, index) => (columns, index)))
        {
            var name = SnakeCase<Keypoint>.Names[index];
            Columns.SameLength(columns.X.Length, frames, $"{name}.x");
            Columns.SameLength(columns.Y.Length, frames, $"{name}.y");
            Columns.SameLength(columns.Confidence.Length, frames, $"{name}.c");
        }

        var samples = new KeypointSample[frames * SkeletonTimeline.KeypointCount];
        for (var keypoint = 0; keypoint < keypoints.Length; keypoint++)
        {
            for (var frame = 0; frame < frames; frame++)
            {
                samples[frame * SkeletonTimeline.KeypointCount + keypoint] = keypoints[keypoint].Sample(frame);
            }
        }

        return samples;
    }

    private static KeypointColumns Read(ref JsonCursor json, Keypoint keypoint)
    {
        string? keypointName = null;
        int[]? x = null, y = null, confidence = null;
        while (json.NextProperty() is { } name)
        {
            switch (name)
            {
                case "name":
                    keypointName = json.ReadName("A keypoint's name");
                    break;
                case "x":
                    Columns.Once(x, "A keypoint's x");
                    x = json.ReadColumn(-MaxDelta, MaxDelta, "A keypoint's x");
                    break;
                case "y":
                    Columns.Once(y, "A keypoint's y");
                    y = json.ReadColumn(-MaxDelta, MaxDelta, "A keypoint's y");
                    break;
                case "c":
                    Columns.Once(confidence, "A keypoint's c");
                    confidence = json.ReadColumn(0, Quantiser.MaxShare, "A keypoint's c");
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        var expected = SnakeCase<Keypoint>.Names[(int)keypoint];
        return keypointName == expected
            ? new(
                Positions(Columns.Required(x, $"{expected}.x"), $"{expected}.x"),
                Positions(Columns.Required(y, $"{expected}.y"), $"{expected}.y"),
                Columns.Required(confidence, $"{expected}.c"))
            : throw new FormatException($"Keypoint {(int)keypoint} must be {expected}.");
    }

    private static int[] Positions(int[] deltas, string what) =>
        Columns.Accumulate(deltas, Quantiser.MinPosition, Quantiser.MaxPosition, what);

    private KeypointSample Sample(int frame) =>
        Confidence[frame] == 0
            ? default
            : new(
                (float)X[frame] / Quantiser.PositionSteps,
                (float)Y[frame] / Quantiser.PositionSteps,
                (float)Confidence[frame] / Quantiser.MaxShare);
}
