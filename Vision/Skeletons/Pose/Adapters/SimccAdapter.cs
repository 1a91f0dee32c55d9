using System.Numerics.Tensors;
using Ascension.Skeletons.Timeline;
using Ascension.Vision.Models;

namespace Ascension.Vision.Skeletons.Pose.Adapters;

/// <summary>
/// RTMPose (Jiang et al., 2023) and other models that classify coordinates (SimCC; Li et al., 2022): planes red, green,
/// blue in ImageNet's range, and for each of 17, 26 or 133 keypoints a row of columns and a row of rows, several to a
/// pixel. A keypoint lies where both rows peak; the lower peak is its confidence.
/// </summary>
internal sealed class SimccAdapter : IPoseAdapter
{
    public const string Name = "rtmpose-simcc";

    private readonly Keypoint?[] _keypoints;
    private readonly int _columns;
    private readonly int _rows;
    private readonly float _gain;

    /// <exception cref="ModelException">The model has other shapes.</exception>
    public SimccAdapter(ModelDescription model)
    {
        AdapterContract.Require(model, model.Input, 1, 3, AdapterContract.AnySide, AdapterContract.AnySide);
        (int height, int width) = (model.Input.Shape[2], model.Input.Shape[3]);
        TensorContract x = model.Output("simcc_x");
        TensorContract y = model.Output("simcc_y");
        AdapterContract.Require(model, x, 1, AdapterContract.AnySide, AdapterContract.AnySide);
        int split = Math.Max(1, x.Shape[2] / width);
        AdapterContract.Require(model, x, 1, x.Shape[1], width * split);
        AdapterContract.Require(model, y, 1, x.Shape[1], height * split);
        _keypoints = KeypointSets.OfSize(x.Shape[1]) ?? throw new ModelException(
            $"Model '{model.Name}' does not fit adapter '{Name}': '{x.Name}' has {x.Shape[1]} keypoints, and only the "
            + "sets of 17 (COCO), 26 (Halpe) and 133 (COCO-WholeBody) are known.");
        (_columns, _rows, _gain) = (x.Shape[2], y.Shape[2], model.ConfidenceGain ?? 1);
        Outputs = [x, y];
        Format = PoseAdapters.Checked(model, new CropFormat(width, height)
        {
            IsRedFirst = true,
            Mean = CropFormat.ImageNetMean,
            Deviation = CropFormat.ImageNetDeviation,
        });
    }

    public CropFormat Format { get; }

    /// <summary>
    /// The narrow picture then holds a climber who goes as wide as high, with nearly the padding it was trained on.
    /// </summary>
    public float Margin => 1.35f;

    public IReadOnlyList<TensorContract> Outputs { get; }

    public void Read(IReadOnlyList<float[]> outputs, PixelRegion region, PoseEstimate estimate)
    {
        Array.Clear(estimate.Points);
        float sum = 0;
        int known = 0;
        for (int i = 0; i < _keypoints.Length; i++)
        {
            if (_keypoints[i] is { } keypoint)
            {
                KeypointSample sample = Sample(
                    outputs[0].AsSpan(i * _columns, _columns), outputs[1].AsSpan(i * _rows, _rows), region);
                estimate.Points[(int)keypoint] = sample;
                sum += sample.Confidence;
                known++;
            }
        }

        estimate.MeanConfidence = sum / known;
        estimate.Presence = 1;
    }

    private KeypointSample Sample(ReadOnlySpan<float> columns, ReadOnlySpan<float> rows, PixelRegion region)
    {
        int column = TensorPrimitives.IndexOfMax(columns);
        int row = TensorPrimitives.IndexOfMax(rows);
        (float x, float y) = region.Place((float)column / _columns, (float)row / _rows);
        float confidence = MathF.Min(columns[column], rows[row]) * _gain;
        return new KeypointSample(x, y, Math.Clamp(confidence, 0, 1));
    }
}
