using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Minio.DataModel.Args;

namespace Ascension.Storage.Objects.S3;

/// <summary>Finds out whether the bucket can be used, and whether the server writes objects once.</summary>
/// <remarks>
/// A server that does not know conditional uploads ignores their header and lets a video be replaced under its
/// analysis. That shows nowhere but in trying, so the first check tries: two uploads to one key, of which the second
/// must fail. When that has been seen once, a check asks for the bucket only.
/// </remarks>
internal sealed class WriteOnceProbe(
    S3Options options, S3Connection connection, S3UrlSigner signer, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _alone = new(1, 1);
    private volatile bool _proven;

    /// <summary>Returns when all is well.</summary>
    /// <exception cref="IOException">There is no such bucket, or the server replaces objects.</exception>
    /// <exception cref="HttpRequestException">The server refused, or could not be reached.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        if (_proven)
        {
            await connection.Client.BucketExistsAsync(
                new BucketExistsArgs().WithBucket(options.Bucket), cancellationToken);
            return;
        }

        await _alone.WaitAsync(cancellationToken);
        try
        {
            _proven = _proven || await ProveAsync(cancellationToken);
        }
        finally
        {
            _alone.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _alone.Dispose();

    private async Task<bool> ProveAsync(CancellationToken cancellationToken)
    {
        var key = "probes/" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        await UploadAsync(key, cancellationToken);
        try
        {
            await UploadAsync(key, cancellationToken);
        }
        catch (HttpRequestException refusal) when (refusal.StatusCode == HttpStatusCode.PreconditionFailed)
        {
            return true;
        }
        finally
        {
            await connection.Client.RemoveObjectAsync(
                new RemoveObjectArgs().WithBucket(options.Bucket).WithObject(key), cancellationToken);
        }

        throw new IOException(
            "The object store replaces objects that are there: it does not know conditional uploads "
            + "(If-None-Match). Use a server that does.");
    }

    private async Task UploadAsync(string key, CancellationToken cancellationToken)
    {
        var signed = signer.SignUpload(
            new(key, "application/octet-stream", 1, time.GetUtcNow() + Lifetime), options.Endpoint!);
        using var request = new HttpRequestMessage(HttpMethod.Put, signed.Url);
        request.Content = new ByteArrayContent([0]);
        request.Content.Headers.ContentType = new("application/octet-stream");
        request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any);
        using var answer = await connection.Http.SendAsync(request, cancellationToken);
    }
}
