using System.Diagnostics;
using Ascension.Vision.Decoding;
using Ascension.Vision.Models;
using Ascension.Vision.Skeletons.Pose.Adapters;
using Microsoft.ML.OnnxRuntime;

namespace Ascension.Vision.Skeletons.Pose;

/// <summary>
/// Runs the pose model on crops of one video's frames. Input and outputs are buffers bound once, so a frame costs no
/// allocation. Not for several threads at once.
/// </summary>
internal sealed class PoseRunner : IDisposable
{
    private readonly InferenceSession _session;
    private readonly IPoseAdapter _adapter;
    private readonly YuvMatrix _colour;
    private readonly CropReader _crops;
    private readonly RunOptions _run = new();
    private readonly OrtIoBinding _binding;
    private readonly BoundTensor _image;
    private readonly BoundTensor[] _outputs;
    private readonly float[][] _numbers;

    public PoseRunner(InferenceSession session, TensorContract input, IPoseAdapter adapter, YuvMatrix colour)
    {
        _session = session;
        _adapter = adapter;
        _colour = colour;
        _crops = new CropReader(adapter.Format);
        _image = new BoundTensor(input);
        _outputs = [.. adapter.Outputs.Select(output => new BoundTensor(output))];
        _numbers = [.. _outputs.Select(output => output.Numbers)];
        _binding = session.CreateIoBinding();
        _binding.BindInput(_image.Name, _image.Value);
        foreach (BoundTensor output in _outputs)
        {
            _binding.BindOutput(output.Name, output.Value);
        }
    }

    /// <summary>Side of a crop in longer sides of the box around the skeleton in it.</summary>
    public float Margin => _adapter.Margin;

    /// <summary>Time spent in the network so far.</summary>
    public TimeSpan NetworkTime { get; private set; }

    /// <summary>Estimates the pose in a region of a frame.</summary>
    /// <param name="frame">Frame to read.</param>
    /// <param name="box">Region, in pixels.</param>
    /// <param name="estimate">Receives the result.</param>
    public void Estimate(VideoFrame frame, CropBox box, PoseEstimate estimate)
    {
        PixelRegion region = box.OnEvenPixels(_adapter.Format.Aspect);
        _crops.Read(frame, region, _colour, _image.Numbers);
        long begin = Stopwatch.GetTimestamp();
        _binding.SynchronizeBoundInputs();
        _session.RunWithBinding(_run, _binding);
        _binding.SynchronizeBoundOutputs();
        NetworkTime += Stopwatch.GetElapsedTime(begin);
        estimate.HasCandidates = false;
        _adapter.Read(_numbers, region, estimate);
        MissingPlaces.Fill(estimate.Points, region);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _binding.Dispose();
        _image.Dispose();
        foreach (BoundTensor output in _outputs)
        {
            output.Dispose();
        }

        _run.Dispose();
    }
}
