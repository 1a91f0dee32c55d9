using Ascension.Vision.Models;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.ML.OnnxRuntime;
using OpenCvSharp;
using OpenCvSharp.Dnn;

namespace Ascension.Vision.Holds.Yolo;

/// <summary>
/// A hold model with the contract of YOLOv8's detectors: a square picture of planes red, green, blue from 0 to 1, and
/// for each of many anchors a box and the probability of each class. The manifest says what the classes are to us.
/// </summary>
public sealed class YoloHoldNetwork : IHoldNetwork
{
    /// <summary>What the manifest calls the contract.</summary>
    internal const string Adapter = "yolov8";

    private const int Padding = 114;
    private const double Brightest = 255;

    private readonly InferenceSession _session;
    private readonly RunOptions _run = new();
    private readonly YoloDecoder _decoder;
    private readonly string[] _inputs;
    private readonly string[] _outputs;

    /// <summary>Loads and verifies the model and opens it on the configured provider.</summary>
    /// <exception cref="ModelException">The model or the provider cannot be used.</exception>
    public YoloHoldNetwork(ModelCatalog catalog, IOptions<VisionOptions> options, ILogger<YoloHoldNetwork> logger)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(options);
        OpenModel model = new InferenceSessions(options.Value, logger).Open(catalog.Load(HoldNetwork.Task), threads: 1);
        (_session, Description) = (model.Session, model.Description);
        try
        {
            TensorContract found = Contract(Description);
            YoloClasses classes = YoloClasses.Read(Description, found.Shape[1] - YoloDecoder.BoxRows, _session);
            _decoder = new YoloDecoder(classes, found.Shape[2], Description.ConfidenceGain ?? 1);
            (_inputs, _outputs) = ([Description.Input.Name], [found.Name]);
        }
        catch
        {
            _session.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public ModelDescription Description { get; }

    /// <inheritdoc/>
    public int TileSide => Description.Input.Shape[^1];

    /// <inheritdoc/>
    public IReadOnlyList<RawHold> Detect(Mat tile, float threshold)
    {
        ArgumentNullException.ThrowIfNull(tile);
        int left = (TileSide - tile.Width) / 2;
        int top = (TileSide - tile.Height) / 2;
        using Mat padded = new();
        Cv2.CopyMakeBorder(
            tile, padded, top, TileSide - tile.Height - top, left, TileSide - tile.Width - left,
            BorderTypes.Constant, Scalar.All(Padding));
        using Mat planes = CvDnn.BlobFromImage(padded, 1 / Brightest, swapRB: true, crop: false);
        using OrtValue input = OrtValue.CreateTensorValueWithData(
            OrtMemoryInfo.DefaultInstance,
            Microsoft.ML.OnnxRuntime.Tensors.TensorElementType.Float,
            [1, 3, TileSide, TileSide],
            planes.Data,
            3L * TileSide * TileSide * sizeof(float));
        using IDisposableReadOnlyCollection<OrtValue> outputs = _session.Run(_run, _inputs, [input], _outputs);
        return _decoder.Decode(outputs[0].GetTensorDataAsSpan<float>(), left, top, tile.Size(), threshold);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _session.Dispose();
        _run.Dispose();
    }

    private static TensorContract Contract(ModelDescription model)
    {
        AdapterContract.Require(model, model.Input, 1, 3, AdapterContract.AnySide, AdapterContract.AnySide);
        int side = model.Input.Shape[^1];
        AdapterContract.Require(model, model.Input, 1, 3, side, side);
        TensorContract found = model.Output("detections");
        AdapterContract.Require(model, found, 1, AdapterContract.AnySide, AdapterContract.AnySide);
        AdapterContract.Require(model, found, 1, YoloDecoder.BoxRows + (model.Classes?.Count ?? 0), found.Shape[2]);
        return found;
    }
}
