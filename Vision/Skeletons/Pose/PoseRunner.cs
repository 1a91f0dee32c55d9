using Ascension.Skeletons.Timeline;
using Ascension.Vision.Decoding;
using Ascension.Vision.Models;
using Microsoft.ML.OnnxRuntime;

namespace Ascension.Vision.Skeletons.Pose;

/// <summary>
/// Runs the pose model on crops of one video's frames. Input and outputs are buffers bound once, so a frame costs no
/// allocation. Not for several threads at once.
/// </summary>
internal sealed class PoseRunner : IDisposable
{
    private readonly InferenceSession _session;
    private readonly YuvMatrix _colour;
    private readonly CropReader _crops;
    private readonly RunOptions _run = new();
    private readonly OrtIoBinding _binding;
    private readonly BoundTensor _image;
    private readonly BoundTensor _heatmaps;
    private readonly BoundTensor _visibility;
    private readonly BoundTensor _presence;
    private readonly float[] _scratch;
    private readonly int _inputSide;
    private readonly int _mapSide;

    public PoseRunner(InferenceSession session, ModelDescription model, YuvMatrix colour)
    {
        _session = session;
        _colour = colour;
        _inputSide = model.Input.Shape[^1];
        TensorContract heatmaps = model.Output("heatmaps");
        _mapSide = heatmaps.Shape[^1];
        _crops = new CropReader(_inputSide);
        _scratch = new float[_mapSide * _mapSide];
        _image = new BoundTensor(model.Input);
        _heatmaps = new BoundTensor(heatmaps);
        _visibility = new BoundTensor(model.Output("visibility"));
        _presence = new BoundTensor(model.Output("presence"));
        _binding = session.CreateIoBinding();
        _binding.BindInput(_image.Name, _image.Value);
        _binding.BindOutput(_heatmaps.Name, _heatmaps.Value);
        _binding.BindOutput(_visibility.Name, _visibility.Value);
        _binding.BindOutput(_presence.Name, _presence.Value);
    }

    /// <summary>Estimates the pose in a region of a frame.</summary>
    /// <param name="frame">Frame to read.</param>
    /// <param name="box">Region, in pixels.</param>
    /// <param name="estimate">Receives the result.</param>
    public void Estimate(VideoFrame frame, CropBox box, PoseEstimate estimate)
    {
        CropBox region = box.OnEvenPixels();
        _crops.Read(frame, region, _colour, _image.Numbers);
        _binding.SynchronizeBoundInputs();
        _session.RunWithBinding(_run, _binding);
        _binding.SynchronizeBoundOutputs();
        float sum = 0;
        for (int i = 0; i < SkeletonTimeline.KeypointCount; i++)
        {
            (float x, float y, float mass) = HeatmapDecoder.Decode(
                _heatmaps.Numbers.AsSpan(i * _scratch.Length, _scratch.Length), _mapSide, _scratch);
            sum += mass;
            estimate.Points[i] = new KeypointSample(
                region.Left + x * region.Side, region.Top + y * region.Side, mass);
        }

        estimate.MeanConfidence = sum / SkeletonTimeline.KeypointCount;
        estimate.Presence = _presence.Numbers[0];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _binding.Dispose();
        _image.Dispose();
        _heatmaps.Dispose();
        _visibility.Dispose();
        _presence.Dispose();
        _run.Dispose();
    }
}
