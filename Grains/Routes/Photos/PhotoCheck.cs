using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Diagnostics;
using Ascension.Grains.Scheduling;
using Ascension.Storage.Objects;
using Ascension.Vision.Photos;

namespace Ascension.Grains.Routes.Photos;

/// <summary>Checks an uploaded photo against its announcement; what does not fit is removed.</summary>
internal sealed class PhotoCheck(IObjectStore objects, CpuLimiter cpu, AscensionMetrics metrics)
{
    /// <summary>Size of the photo as displayed, when it is there and good; null when it is not there.</summary>
    /// <exception cref="AscensionException">
    /// <c>upload_mismatch</c>, <c>unsupported_media</c>, <c>media_unreadable</c> or <c>media_too_large</c>.
    /// </exception>
    public async Task<PhotoSize?> ReadAsync(RouteGrainState route, CancellationToken cancellationToken)
    {
        if (await objects.StatAsync(route.ObjectKey, cancellationToken) is not { } facts)
        {
            metrics.UploadChecked("missing");
            return null;
        }

        try
        {
            Refuse(
                facts.Length != route.FileSize || facts.ContentType != route.ContentType,
                ErrorCodes.UploadMismatch,
                "The uploaded file differs from the announced one.");
            var head = await objects.ReadHeadAsync(route.ObjectKey, PhotoSniffer.HeadLength, cancellationToken);
            if (PhotoSniffer.FormatOf(head) is not { } format)
            {
                throw new AscensionException(ErrorCodes.UnsupportedMedia, "The file is not a JPEG, PNG or WebP photo.");
            }

            using var file = await objects.FetchAsync(route.ObjectKey, cancellationToken);
            var size = await cpu.RunAsync(() => Read(file.Path, format, route.Sha256), cancellationToken);
            metrics.UploadChecked("good");
            return size;
        }
        catch (AscensionException refusal)
        {
            await objects.DeleteAsync(route.ObjectKey, cancellationToken);
            metrics.UploadChecked(refusal.Code);
            throw;
        }
    }

    private static PhotoSize Read(string path, PhotoFormat format, string? hash)
    {
        using MemoryStream photo = new(File.ReadAllBytes(path), writable: false);
        Refuse(
            hash is not null && PhotoReader.Hash(photo) != hash,
            ErrorCodes.UploadMismatch,
            "The uploaded file has another hash than the announced one.");
        photo.Position = 0;
        try
        {
            var size = PhotoReader.ReadSize(photo, format);
            Refuse(
                size.Pixels > RouteLimits.MostPixels, ErrorCodes.MediaTooLarge, "Photos may have up to 50 megapixels.");
            return size;
        }
        catch (InvalidDataException)
        {
            throw new AscensionException(ErrorCodes.MediaUnreadable, "The photo is damaged.");
        }
    }

    private static void Refuse(bool isWrong, string code, string detail)
    {
        if (isWrong)
        {
            throw new AscensionException(code, detail);
        }
    }
}
