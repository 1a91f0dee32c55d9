using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Media;

/// <summary>A video: its upload, its retention, and which analyses of it run. Key: video id.</summary>
/// <remarks>Every method throws <c>not_found</c> when the caller is not the owner.</remarks>
[Alias("ascension.video")]
public interface IVideoGrain : IGrainWithGuidKey
{
    /// <summary>Announces the upload; doing so again with the same facts changes nothing.</summary>
    [Alias("request-upload")]
    Task<VideoDetails> RequestUploadAsync(RequestVideoUpload command);

    /// <summary>The video.</summary>
    [Alias("get")]
    Task<VideoDetails> GetAsync(UserId caller);

    /// <summary>
    /// Starts an analysis, or returns the running one with the same options. The object is checked first: what is
    /// not there is <c>upload_missing</c>; what does not fit is refused and removed (<c>upload_mismatch</c>,
    /// <c>unsupported_media</c>).
    /// </summary>
    [Alias("start-analysis")]
    Task<AnalysisStatus> StartAnalysisAsync(UserId caller, AnalysisOptions options);

    /// <summary>Keeps the video for good, or lets it expire 7 days from now.</summary>
    [Alias("set-saved")]
    Task<VideoDetails> SetSavedAsync(UserId caller, bool saved);

    /// <summary>Removes a video whose media turned out to be unusable; a missing one is no error.</summary>
    [Alias("discard")]
    Task DiscardAsync(UserId owner);

    /// <summary>Deletes the video; its results stay.</summary>
    [Alias("delete")]
    Task DeleteAsync(UserId caller);
}
