using System.Buffers;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Ascension.Storage.Objects.Folder;

/// <summary>Takes the upload that a signed URL allows.</summary>
/// <remarks>
/// Memory does not depend on the length. An object is written once: a second upload is refused with 409 as long as
/// the first is there, because it may be under analysis. A client that never saw the answer to its upload can
/// therefore take 409 as "it is there".
/// </remarks>
internal sealed class UploadEndpoint(
    FolderObjectStore store,
    ObjectTraffic traffic,
    FolderObjectStoreOptions options,
    TimeProvider time,
    ILogger<UploadEndpoint> logger)
{
    private const int BufferSize = 128 * 1024;

    /// <summary>Handles a PUT whose grant has been checked.</summary>
    public async Task<IResult> HandleAsync(HttpContext context, ObjectGrant grant)
    {
        if (RefuseHeaders(context.Request, grant) is { } refusal)
        {
            return refusal;
        }

        using var place = traffic.EnterUpload(context);
        if (!place.IsAcquired)
        {
            return ObjectTraffic.Refuse(context, place);
        }

        using var timeout = new CancellationTokenSource(options.UploadTimeout, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, context.RequestAborted);
        try
        {
            return await ReceiveAsync(context, grant, stop.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            return ObjectProblems.Refuse(
                StatusCodes.Status408RequestTimeout, ObjectErrorCodes.Mismatch, "The upload took too long.");
        }
        catch (Exception gone) when (gone is OperationCanceledException or ConnectionResetException)
        {
            return TypedResults.Empty;
        }
        catch (BadHttpRequestException broken)
        {
            // Kestrel: the body ended early, or came too slowly.
            return ObjectProblems.Refuse(
                broken.StatusCode, ObjectErrorCodes.Mismatch, "The upload ended before its last byte.");
        }
        catch (IOException failure)
        {
            logger.LogError(failure, "An upload could not be written");
            return ObjectProblems.Unavailable(context);
        }
    }

    private static IResult? RefuseHeaders(HttpRequest request, ObjectGrant grant)
    {
        if (!string.Equals(request.ContentType, grant.ContentType, StringComparison.OrdinalIgnoreCase))
        {
            return ObjectProblems.Refuse(
                StatusCodes.Status415UnsupportedMediaType,
                ObjectErrorCodes.UnsupportedMedia,
                $"This URL takes {grant.ContentType} only.");
        }

        // Without the header (chunked) the length shows while reading.
        return request.ContentLength switch
        {
            { } length when length > grant.Length => TooLarge(),
            { } length when length < grant.Length => TooShort(),
            _ => null,
        };
    }

    private async Task<IResult> ReceiveAsync(HttpContext context, ObjectGrant grant, CancellationToken stop)
    {
        // The server's general limit is far below a video. It also counts the framing of chunks, so the limit of this
        // one request is not another number but FolderUpload, which takes no byte beyond the signed length.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }

        using var upload = store.BeginUpload(grant.ContentType, grant.Length);
        if (!await TryCopyAsync(context.Request.Body, upload, stop))
        {
            return TooLarge();
        }

        if (!upload.IsComplete)
        {
            return TooShort();
        }

        return await upload.TryPublishAsync(grant.Key, stop)
            ? TypedResults.Ok()
            : ObjectProblems.Refuse(
                StatusCodes.Status409Conflict,
                ObjectErrorCodes.StateConflict,
                "This object has been uploaded already.");
    }

    private static async Task<bool> TryCopyAsync(Stream body, FolderUpload upload, CancellationToken stop)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            int read;
            while ((read = await body.ReadAsync(buffer, stop)) > 0)
            {
                if (!await upload.TryWriteAsync(buffer.AsMemory(0, read), stop))
                {
                    return false;
                }
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static IResult TooLarge() => ObjectProblems.Refuse(
        StatusCodes.Status413PayloadTooLarge, ObjectErrorCodes.TooLarge, "The upload is longer than announced.");

    private static IResult TooShort() => ObjectProblems.Refuse(
        StatusCodes.Status400BadRequest, ObjectErrorCodes.Mismatch, "The upload is shorter than announced.");
}
