using Ascension.Vision.Decoding;
using Microsoft.ML.OnnxRuntime;
using OpenCvSharp;
using OpenCvSharp.Dnn;

namespace Ascension.Benchmarks.Pipeline.Bare;

/// <summary>
/// The obvious way, on one thread: read a frame with OpenCV, cut out its middle, shrink it, run the network, find the
/// largest number, read the next. It follows nobody and smooths nothing.
/// </summary>
internal sealed class PlainLoop(InferenceSession session)
{
    private readonly NetworkInput _input = new(session);

    /// <returns>How many frames were looked at.</returns>
    public int Run(DecodeRequest request)
    {
        using VideoCapture capture = new(request.Path, VideoCaptureAPIs.FFMPEG);
        using Mat picture = new();
        float[] numbers = new float[_input.Count];
        using OrtValue image = OrtValue.CreateTensorValueFromMemory(numbers, _input.Shape);
        using RunOptions run = new();
        string[] outputs = [.. session.OutputMetadata.Keys];
        long lastSlot = -1;
        int frames = 0;
        while (capture.Read(picture))
        {
            long slot = request.Grid.Slot(capture.Get(VideoCaptureProperties.PosMsec) / 1000);
            if (slot == lastSlot)
            {
                continue;
            }

            lastSlot = slot;
            Prepare(picture, numbers);
            using IDisposableReadOnlyCollection<OrtValue> results =
                session.Run(run, [_input.Name], [image], outputs);
            System.Numerics.Tensors.TensorPrimitives.IndexOfMax(results[0].GetTensorDataAsSpan<float>());
            frames++;
        }

        return frames;
    }

    private void Prepare(Mat picture, float[] numbers)
    {
        int side = Math.Min(picture.Width, picture.Height);
        using Mat middle = picture.SubMat(
            new Rect((picture.Width - side) / 2, (picture.Height - side) / 2, side, side));
        using Mat small = middle.Resize(new Size(_input.Width, _input.Height), 0, 0, InterpolationFlags.Area);
        using Mat blob = CvDnn.BlobFromImage(small);
        blob.GetArray(out float[] planes);
        planes.CopyTo(numbers, 0);
    }
}
