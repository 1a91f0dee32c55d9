namespace Ascension.Storage.Objects;

/// <summary>A request a client may make straight to the object store.</summary>
/// <param name="Url">Absolute URL.</param>
/// <param name="Method"><c>PUT</c> or <c>GET</c>.</param>
/// <param name="Headers">Headers the client must send exactly so.</param>
/// <param name="ExpiresAt">When the URL ends.</param>
public sealed record SignedRequest(
    Uri Url,
    string Method,
    IReadOnlyDictionary<string, string> Headers,
    DateTimeOffset ExpiresAt);
