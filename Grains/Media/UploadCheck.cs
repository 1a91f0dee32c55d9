using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Diagnostics;
using Ascension.Storage.Objects;

namespace Ascension.Grains.Media;

/// <summary>Checks an uploaded object against its announcement; what does not fit is removed.</summary>
internal sealed class UploadCheck(IObjectStore objects, AscensionMetrics metrics)
{
    /// <exception cref="AscensionException">
    /// <c>upload_missing</c>, <c>upload_mismatch</c> or <c>unsupported_media</c>.
    /// </exception>
    public async Task EnsureGoodAsync(VideoGrainState video, CancellationToken cancellationToken)
    {
        if (await objects.StatAsync(video.ObjectKey, cancellationToken) is not { } facts)
        {
            metrics.UploadChecked("missing");
            throw new AscensionException(ErrorCodes.UploadMissing, "The video has not been uploaded yet.");
        }

        if (facts.Length != video.FileSize || facts.ContentType != video.ContentType)
        {
            await RefuseAsync(
                video,
                ErrorCodes.UploadMismatch,
                "The uploaded file differs from the announced one.",
                cancellationToken);
        }

        var head = await objects.ReadHeadAsync(video.ObjectKey, ContainerSniffer.HeadLength, cancellationToken);
        if (!ContainerSniffer.IsVideo(head))
        {
            await RefuseAsync(
                video, ErrorCodes.UnsupportedMedia, "The file is not an MP4, MOV or WebM video.", cancellationToken);
        }

        metrics.UploadChecked("good");
    }

    private async Task RefuseAsync(
        VideoGrainState video, string code, string detail, CancellationToken cancellationToken)
    {
        await objects.DeleteAsync(video.ObjectKey, cancellationToken);
        metrics.UploadChecked(code);
        throw new AscensionException(code, detail);
    }
}
