using System.Net;
using System.Net.Http.Headers;
using Minio.DataModel.Args;

namespace Ascension.Storage.Objects.S3;

/// <summary>Objects in a bucket of an S3 server, which clients talk to themselves under signed URLs.</summary>
/// <remarks>
/// Failures of the server are <see cref="HttpRequestException"/>, <see cref="TimeoutException"/> and
/// <see cref="IOException"/>: each may be over at the next try. Objects are read through signed URLs of our own,
/// a request each, where the client library would ask three times.
/// </remarks>
internal sealed class S3ObjectStore(
    S3Options options, S3Connection connection, S3UrlSigner signer, ScratchFolder scratch, TimeProvider time)
    : IObjectStore, IDisposable
{
    private static readonly TimeSpan ReadUrlLifetime = TimeSpan.FromMinutes(15);

    private readonly S3Body _bodies = new(options, time);
    private readonly WriteOnceProbe _probe = new(options, connection, signer, time);

    private Uri PublicEndpoint => options.PublicEndpoint ?? options.Endpoint!;

    /// <inheritdoc/>
    public SignedRequest SignUpload(UploadTerms terms, Uri serviceAddress) => signer.SignUpload(terms, PublicEndpoint);

    /// <inheritdoc/>
    public SignedRequest SignDownload(string key, DateTimeOffset expiresAt, Uri serviceAddress) =>
        signer.SignDownload(key, expiresAt, PublicEndpoint);

    /// <inheritdoc/>
    public async Task<ObjectFacts?> StatAsync(string key, CancellationToken cancellationToken)
    {
        ObjectKey.Check(key);
        try
        {
            var facts = await connection.Client.StatObjectAsync(
                new StatObjectArgs().WithBucket(options.Bucket).WithObject(key), cancellationToken);
            return new(facts.Size, facts.ContentType, new DateTimeOffset(facts.LastModified.ToUniversalTime()));
        }
        catch (HttpRequestException refusal) when (refusal.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<byte[]> ReadHeadAsync(string key, int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ObjectKey.Check(key);
        if (count == 0)
        {
            return [];
        }

        using var answer = await TryOpenAsync(key, new(0, count - 1), cancellationToken);
        if (answer is null)
        {
            return [];
        }

        using var head = new MemoryStream();
        await _bodies.CopyAsync(answer.Content, head, count, cancellationToken);
        return head.ToArray();
    }

    /// <inheritdoc/>
    public async Task<LocalObject> FetchAsync(string key, CancellationToken cancellationToken)
    {
        ObjectKey.Check(key);
        using var answer = await TryOpenAsync(key, range: null, cancellationToken)
            ?? throw new FileNotFoundException("There is no such object.", key);
        RefuseLonger(answer.Content.Headers.ContentLength ?? 0);
        var path = scratch.NewPath();
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1);
            RefuseLonger(
                await _bodies.CopyAsync(answer.Content, file, options.MaxObjectBytes + 1, cancellationToken));
        }
        catch
        {
            File.Delete(path);
            throw;
        }

        return new LocalObject(path, () => File.Delete(path));
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(string key, CancellationToken cancellationToken)
    {
        ObjectKey.Check(key);
        try
        {
            await connection.Client.RemoveObjectAsync(
                new RemoveObjectArgs().WithBucket(options.Bucket).WithObject(key), cancellationToken);
        }
        catch (HttpRequestException refusal) when (refusal.StatusCode == HttpStatusCode.NotFound)
        {
            // A missing one is no error.
        }
    }

    /// <inheritdoc/>
    public Task CheckAsync(CancellationToken cancellationToken) => _probe.CheckAsync(cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _probe.Dispose();

    private async Task<HttpResponseMessage?> TryOpenAsync(
        string key, RangeItemHeaderValue? range, CancellationToken cancellationToken)
    {
        var signed = signer.SignDownload(key, time.GetUtcNow() + ReadUrlLifetime, options.Endpoint!);
        using var request = new HttpRequestMessage(HttpMethod.Get, signed.Url);
        if (range is not null)
        {
            request.Headers.Range = new(range.From, range.To);
        }

        try
        {
            return await connection.Http.SendAsync(
                request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException refusal) when (refusal.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private void RefuseLonger(long length)
    {
        if (length > options.MaxObjectBytes)
        {
            throw new IOException($"An object has more than the {options.MaxObjectBytes} bytes that are fetched.");
        }
    }
}
