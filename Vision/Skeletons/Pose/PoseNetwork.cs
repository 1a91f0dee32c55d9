using Ascension.Skeletons.Timeline;
using Ascension.Vision.Decoding;
using Ascension.Vision.Models;
using Ascension.Vision.Skeletons.Pose.Adapters;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.ML.OnnxRuntime;

namespace Ascension.Vision.Skeletons.Pose;

/// <summary>The pose model: one session for the process. Videos run on their own <see cref="PoseRunner"/>.</summary>
public sealed class PoseNetwork : IDisposable
{
    private readonly OpenModel _model;
    private readonly IPoseAdapter _adapter;

    /// <summary>Loads and verifies the model and opens it on the configured provider.</summary>
    /// <exception cref="ModelException">The model or the provider cannot be used.</exception>
    public PoseNetwork(ModelCatalog catalog, IOptions<VisionOptions> options, ILogger<PoseNetwork> logger)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(options);
        _model = new InferenceSessions(options.Value, logger).Open(catalog.Load("pose"), options.Value.Threads);
        try
        {
            _adapter = PoseAdapters.For(_model.Description);
        }
        catch
        {
            _model.Session.Dispose();
            throw;
        }

        Facts = new ModelFacts(Description.Name, Description.Version);
    }

    /// <summary>The model's entry in the manifest, with the shapes of its graph.</summary>
    public ModelDescription Description => _model.Description;

    /// <summary>On which execution provider it runs.</summary>
    public ExecutionProvider Provider => _model.Provider;

    internal ModelFacts Facts { get; }

    internal InferenceSession Session => _model.Session;

    /// <inheritdoc/>
    public void Dispose() => Session.Dispose();

    internal PoseRunner CreateRunner(YuvMatrix colour) => new(Session, Description.Input, _adapter, colour);
}
