using System.Buffers;
using Ascension.Skeletons.Timeline;
using Ascension.Vision.Models;

namespace Ascension.Vision.Skeletons.Pose.Adapters;

/// <summary>
/// The project's own contract: a square picture of any side in planes blue, green, red from 0 to 255, a heatmap of
/// logits of any side for each keypoint, and the probability that the picture frames a climber.
/// </summary>
internal sealed class AscensionPoseAdapter : IPoseAdapter
{
    public const string Name = "ascension-pose";

    private const byte Grey = 125;

    private readonly int _mapSide;
    private readonly float _gain;

    /// <exception cref="ModelException">The model has other shapes.</exception>
    public AscensionPoseAdapter(ModelDescription model)
    {
        TensorContract heatmaps = model.Output("heatmaps");
        TensorContract presence = model.Output("presence");
        int side = model.Input.Shape[^1];
        _mapSide = heatmaps.Shape[^1];
        _gain = model.ConfidenceGain ?? 1;
        AdapterContract.Require(model, model.Input, 1, 3, AdapterContract.AnySide, AdapterContract.AnySide);
        AdapterContract.Require(model, model.Input, 1, 3, side, side);
        AdapterContract.Require(
            model, heatmaps, 1, SkeletonTimeline.KeypointCount, AdapterContract.AnySide, AdapterContract.AnySide);
        AdapterContract.Require(model, heatmaps, 1, SkeletonTimeline.KeypointCount, _mapSide, _mapSide);
        AdapterContract.Require(model, presence, 1, 1);
        Outputs = [heatmaps, presence];
        Format = PoseAdapters.Checked(model, new CropFormat(side, side) { OutsideLuma = Grey });
    }

    public CropFormat Format { get; }

    public float Margin => 1.5f;

    public IReadOnlyList<TensorContract> Outputs { get; }

    public void Read(IReadOnlyList<float[]> outputs, PixelRegion region, PoseEstimate estimate)
    {
        int cells = _mapSide * _mapSide;
        float[] scratch = ArrayPool<float>.Shared.Rent(cells);
        float sum = 0;
        for (int i = 0; i < SkeletonTimeline.KeypointCount; i++)
        {
            Span<KeypointSample> places = estimate.Candidates.AsSpan(
                i * PoseEstimate.CandidatesPerKeypoint, PoseEstimate.CandidatesPerKeypoint);
            HeatmapDecoder.Decode(outputs[0].AsSpan(i * cells, cells), _mapSide, scratch.AsSpan(0, cells), places);
            foreach (ref KeypointSample place in places)
            {
                (float x, float y) = region.Place(place.X, place.Y);
                place = new KeypointSample(x, y, MathF.Min(place.Confidence * _gain, 1));
            }

            estimate.Points[i] = places[0];
            sum += places[0].Confidence;
        }

        estimate.HasCandidates = true;
        ArrayPool<float>.Shared.Return(scratch);
        estimate.MeanConfidence = sum / SkeletonTimeline.KeypointCount;
        estimate.Presence = outputs[1][0];
    }
}
