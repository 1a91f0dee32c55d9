namespace Ascension.Storage.Objects;

/// <summary>Media. Clients read and write it through signed URLs; the service only checks, reads, deletes.</summary>
/// <remarks>
/// Keys are made by us: lower-case segments of letters, digits and dashes, joined by <c>/</c>. An object appears whole
/// or not at all, and is written once: another upload under its key is refused until it is deleted, because it may be
/// under analysis.
/// </remarks>
public interface IObjectStore
{
    /// <summary>Signs an upload.</summary>
    /// <param name="terms">What the URL is bound to.</param>
    /// <param name="serviceAddress">
    /// Address the client reached the service at; used when the service itself serves the objects.
    /// </param>
    SignedRequest SignUpload(UploadTerms terms, Uri serviceAddress);

    /// <summary>Signs a download.</summary>
    SignedRequest SignDownload(string key, DateTimeOffset expiresAt, Uri serviceAddress);

    /// <summary>Facts of an object; null when there is none.</summary>
    Task<ObjectFacts?> StatAsync(string key, CancellationToken cancellationToken);

    /// <summary>The first bytes of an object, at most <paramref name="count"/>; empty when there is none.</summary>
    Task<byte[]> ReadHeadAsync(string key, int count, CancellationToken cancellationToken);

    /// <summary>The object as a local file.</summary>
    /// <exception cref="FileNotFoundException">There is no such object.</exception>
    Task<LocalObject> FetchAsync(string key, CancellationToken cancellationToken);

    /// <summary>Deletes an object; a missing one is no error.</summary>
    Task DeleteAsync(string key, CancellationToken cancellationToken);

    /// <summary>Throws when the store cannot be used.</summary>
    Task CheckAsync(CancellationToken cancellationToken);
}
