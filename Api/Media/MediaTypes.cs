using System.Collections.Frozen;

namespace Ascension.Api.Media;

/// <summary>Media types that may be announced, by the endings of file names.</summary>
/// <param name="byExtension">Type by ending with its dot.</param>
internal sealed class MediaTypes(IReadOnlyDictionary<string, string> byExtension)
{
    private readonly FrozenDictionary<string, string> _byExtension =
        byExtension.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The type to store; null when it is none of these.</summary>
    /// <param name="contentType">What the client says; null to go by the name.</param>
    /// <param name="fileName">Name of the file.</param>
    public string? Of(string? contentType, string fileName) => contentType is null
        ? _byExtension.GetValueOrDefault(Path.GetExtension(fileName))
        : _byExtension.Values.FirstOrDefault(type => type.Equals(contentType, StringComparison.OrdinalIgnoreCase));
}
