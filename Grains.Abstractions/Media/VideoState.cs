namespace Ascension.Grains.Abstractions.Media;

/// <summary>Life of a video.</summary>
[GenerateSerializer, Alias("ascension.video-state")]
public enum VideoState
{
    /// <summary>A URL was given; nothing has been checked yet.</summary>
    AwaitingUpload = 0,

    /// <summary>The object is there and was checked.</summary>
    Uploaded = 1,

    /// <summary>Deleted by the climber, or expired.</summary>
    Deleted = 2,
}
