using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Ascension.Vision.Models;

/// <summary>The models of a folder with a <c>manifest.json</c>, each verified before it is handed out.</summary>
public sealed class ModelCatalog
{
    private const string ManifestFile = "manifest.json";
    private const float HighestGain = 100;
    private readonly string _folder;

    /// <summary>Reads the manifest.</summary>
    /// <exception cref="ModelException">The manifest is missing or cannot be read.</exception>
    public ModelCatalog(IOptions<VisionOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _folder = options.Value.ModelsPath ?? Path.Combine(AppContext.BaseDirectory, "models");
        Models = ReadManifest(Path.Combine(_folder, ManifestFile));
    }

    /// <summary>Every model the manifest names.</summary>
    public IReadOnlyList<ModelDescription> Models { get; }

    /// <summary>The one model for a task, with its file read and its hash checked.</summary>
    /// <param name="task">Name of the task, for example <c>pose</c>.</param>
    /// <exception cref="ModelException">There is none or several, or the file is not the one named.</exception>
    public VerifiedModel Load(string task)
    {
        ModelDescription description = Find(task);
        return (description.ConfidenceGain ?? 1) is > 0 and <= HighestGain
            ? new VerifiedModel(description, ReadVerified(description))
            : throw new ModelException(
                $"The confidenceGain of model '{description.Name}' must be above 0 and at most {HighestGain}.");
    }

    /// <summary>The one model for a task.</summary>
    /// <param name="task">Name of the task, for example <c>pose</c>.</param>
    /// <exception cref="ModelException">There is none or several.</exception>
    public ModelDescription Find(string task) =>
        Models.Where(model => model.Task == task).ToArray() is [var description]
            ? description
            : throw new ModelException($"{ManifestFile} in '{_folder}' must name exactly one model for '{task}'.");

    private static IReadOnlyList<ModelDescription> ReadManifest(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            ManifestDocument? document = JsonSerializer.Deserialize(stream, ManifestJson.Default.ManifestDocument);
            return document is { Format: ManifestDocument.KnownFormat }
                ? document.Models
                : throw new ModelException($"'{path}' is not a manifest of format {ManifestDocument.KnownFormat}.");
        }
        catch (Exception exception) when (exception is IOException or JsonException or UnauthorizedAccessException)
        {
            throw new ModelException($"The model manifest '{path}' cannot be read: {exception.Message}", exception);
        }
    }

    private byte[] ReadVerified(ModelDescription description)
    {
        if (Path.GetFileName(description.File) != description.File)
        {
            throw new ModelException($"The file of model '{description.Name}' must lie beside its manifest.");
        }

        string path = Path.Combine(_folder, description.File);
        byte[] content;
        try
        {
            content = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"The model file '{path}' cannot be read.", exception);
        }

        string actual = Convert.ToHexStringLower(SHA256.HashData(content));
        return string.Equals(actual, description.Sha256, StringComparison.OrdinalIgnoreCase)
            ? content
            : throw new ModelException(
                $"The model file '{path}' has SHA-256 {actual}, but the manifest says {description.Sha256}: "
                + "it was changed or damaged; install the file again or correct the manifest.");
    }
}
