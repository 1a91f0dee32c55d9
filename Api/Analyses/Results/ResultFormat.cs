namespace Ascension.Api.Analyses.Results;

/// <summary>Forms of the result.</summary>
internal static class ResultFormat
{
    /// <summary>The stored document <c>ascension.skeleton/1</c>.</summary>
    public const string Compact = "compact";

    /// <summary>Named keypoints, frame by frame.</summary>
    public const string Frames = "frames";
}
