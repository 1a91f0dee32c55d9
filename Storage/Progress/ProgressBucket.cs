namespace Ascension.Storage.Progress;

/// <summary>How time is divided, in UTC.</summary>
public enum ProgressBucket
{
    /// <summary>ISO weeks: they begin on Monday.</summary>
    Week,

    /// <summary>Calendar months.</summary>
    Month,
}
