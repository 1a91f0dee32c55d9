using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Ascension.Api.Idempotency;

/// <summary>Tells whether two requests are the same: hash of method, path, query and body.</summary>
internal static class RequestFingerprint
{
    private const int ChunkLength = 8 * 1024;

    /// <summary>Computes the fingerprint and rewinds the body, which must be buffered and bounded.</summary>
    public static async Task<string> ComputeAsync(HttpRequest request, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        var chunk = ArrayPool<byte>.Shared.Rent(ChunkLength);
        try
        {
            int read;
            while ((read = await request.Body.ReadAsync(chunk, stop)) > 0)
            {
                hash.AppendData(chunk, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }

        request.Body.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
