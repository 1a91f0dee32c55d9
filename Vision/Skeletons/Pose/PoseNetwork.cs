using Ascension.Skeletons.Timeline;
using Ascension.Vision.Decoding;
using Ascension.Vision.Models;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.ML.OnnxRuntime;

namespace Ascension.Vision.Skeletons.Pose;

/// <summary>The pose model: one session for the process. Videos run on their own <see cref="PoseRunner"/>.</summary>
public sealed class PoseNetwork : IDisposable
{
    /// <summary>Loads and verifies the model and opens it on the configured provider.</summary>
    /// <exception cref="ModelException">The model or the provider cannot be used.</exception>
    public PoseNetwork(ModelCatalog catalog, IOptions<VisionOptions> options, ILogger<PoseNetwork> logger)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(options);
        VerifiedModel model = catalog.Load("pose");
        Description = model.Description;
        (Session, Provider) = new InferenceSessions(options.Value, logger).Open(model);
        Facts = new ModelFacts(Description.Name, Description.Version);
    }

    /// <summary>The model's entry in the manifest.</summary>
    public ModelDescription Description { get; }

    /// <summary>On which execution provider it runs.</summary>
    public ExecutionProvider Provider { get; }

    internal ModelFacts Facts { get; }

    internal InferenceSession Session { get; }

    /// <inheritdoc/>
    public void Dispose() => Session.Dispose();

    internal PoseRunner CreateRunner(YuvMatrix colour) => new(Session, Description, colour);
}
