namespace Ascension.Grains.Media;

/// <summary>How long media are kept.</summary>
internal static class MediaRetention
{
    /// <summary>An announced upload that never comes.</summary>
    public static readonly TimeSpan AbandonedUpload = TimeSpan.FromHours(24);

    /// <summary>A video the climber has not saved.</summary>
    public static readonly TimeSpan Unsaved = TimeSpan.FromDays(7);

    /// <summary>How long before the end the climber is warned.</summary>
    public static readonly TimeSpan Warning = TimeSpan.FromHours(24);
}
