namespace Ascension.Vision.Models;

/// <summary>The file <c>manifest.json</c>.</summary>
internal sealed record ManifestDocument
{
    public const string KnownFormat = "ascension.models/1";

    public required string Format { get; init; }

    public required IReadOnlyList<ModelDescription> Models { get; init; }
}
