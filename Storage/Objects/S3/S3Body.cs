using System.Buffers;

namespace Ascension.Storage.Objects.S3;

/// <summary>Reads the bytes of an answer, bounded in time and number; memory does not depend on their number.</summary>
internal sealed class S3Body(S3Options options, TimeProvider time)
{
    private const int BufferSize = 128 * 1024;

    /// <summary>Copies the bytes, but not more than wanted.</summary>
    /// <returns>How many there were.</returns>
    /// <exception cref="TimeoutException">They stopped coming, or took too long in all.</exception>
    public async Task<long> CopyAsync(
        HttpContent content, Stream target, long most, CancellationToken cancellationToken)
    {
        using var whole = new CancellationTokenSource(options.FetchTimeout, time);
        using var idle = new CancellationTokenSource(options.IdleTimeout, time);
        using var any = CancellationTokenSource.CreateLinkedTokenSource(whole.Token, idle.Token, cancellationToken);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            await using var body = await content.ReadAsStreamAsync(any.Token);
            var copied = 0L;
            while (copied < most)
            {
                var wanted = (int)Math.Min(buffer.Length, most - copied);
                var read = await body.ReadAsync(buffer.AsMemory(0, wanted), any.Token);
                if (read == 0)
                {
                    break;
                }

                idle.CancelAfter(options.IdleTimeout);
                await target.WriteAsync(buffer.AsMemory(0, read), any.Token);
                copied += read;
            }

            return copied;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("The object store did not send an object in time.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
