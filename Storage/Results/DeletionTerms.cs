namespace Ascension.Storage.Results;

/// <summary>How long deletions are remembered; the same for every provider.</summary>
internal static class DeletionTerms
{
    /// <summary>Writes in flight end within hours; a grain retries for less than a day.</summary>
    public static readonly TimeSpan Retention = TimeSpan.FromDays(30);
}
