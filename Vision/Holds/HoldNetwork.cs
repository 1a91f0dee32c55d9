using System.Buffers;
using Ascension.Vision.Models;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.ML.OnnxRuntime;
using OpenCvSharp;

namespace Ascension.Vision.Holds;

/// <summary>The project's own hold model: one session for the process.</summary>
/// <remarks>
/// Fully convolutional: it takes any sides that are multiples of 32 and tells, for each cell of 4 x 4 pixels, whether
/// a hold is centred there, its box and its type.
/// </remarks>
public sealed class HoldNetwork : IHoldNetwork
{
    /// <summary>What the manifest calls the task.</summary>
    internal const string Task = "holds";

    /// <summary>What the manifest calls the contract.</summary>
    internal const string Adapter = "ascension-holds";

    private const int Multiple = 32;
    private const byte Padding = 127;

    private readonly InferenceSession _session;
    private readonly RunOptions _run = new();
    private readonly string[] _inputs;
    private readonly string[] _outputs;

    /// <summary>Loads and verifies the model and opens it on the configured provider.</summary>
    /// <exception cref="ModelException">The model or the provider cannot be used.</exception>
    public HoldNetwork(ModelCatalog catalog, IOptions<VisionOptions> options, ILogger<HoldNetwork> logger)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(options);
        OpenModel model = new InferenceSessions(options.Value, logger).Open(catalog.Load(Task), threads: 1);
        (_session, Description) = (model.Session, model.Description);
        _inputs = [Description.Input.Name];
        _outputs =
        [
            Description.Output("centers").Name, Description.Output("boxes").Name, Description.Output("classes").Name,
        ];
    }

    /// <inheritdoc/>
    public ModelDescription Description { get; }

    /// <inheritdoc/>
    public int TileSide => 1024;

    /// <inheritdoc/>
    public IReadOnlyList<RawHold> Detect(Mat tile, float threshold)
    {
        ArgumentNullException.ThrowIfNull(tile);
        int width = Padded(tile.Width);
        int height = Padded(tile.Height);
        int count = 3 * width * height;
        float[] image = ArrayPool<float>.Shared.Rent(count);
        try
        {
            PlanarPixels.Write(tile, width, height, Padding, image.AsSpan(0, count));
            using OrtValue input = OrtValue.CreateTensorValueFromMemory(
                OrtMemoryInfo.DefaultInstance, image.AsMemory(0, count), [1, 3, height, width]);
            using IDisposableReadOnlyCollection<OrtValue> outputs = _session.Run(_run, _inputs, [input], _outputs);
            return HoldDecoder.Decode(
                outputs[0].GetTensorDataAsSpan<float>(),
                outputs[1].GetTensorDataAsSpan<float>(),
                outputs[2].GetTensorDataAsSpan<float>(),
                tile.Size(),
                width / HoldDecoder.Cell,
                threshold);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(image);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _session.Dispose();
        _run.Dispose();
    }

    private static int Padded(int side) => (side + Multiple - 1) / Multiple * Multiple;
}
