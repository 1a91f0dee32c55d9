using Ascension.Storage.Progress;

namespace Ascension.Api.Accounts.Progress;

/// <summary>A figure in one week or month.</summary>
public sealed record BucketResponse
{
    /// <summary>First day of the week (a Monday) or month, UTC.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>How many analyses tell the figure; at least 1.</summary>
    public required int Count { get; init; }

    /// <summary>Arithmetic mean.</summary>
    public required double Mean { get; init; }

    /// <summary>The middle value, or the mean of the two in the middle.</summary>
    public required double Median { get; init; }

    /// <summary>Smallest value.</summary>
    public required double Min { get; init; }

    /// <summary>Largest value.</summary>
    public required double Max { get; init; }

    /// <summary>The better of both; null when neither is.</summary>
    public double? Best { get; init; }

    internal static BucketResponse From(FigureBucket bucket) => new()
    {
        Start = bucket.Start,
        Count = bucket.Count,
        Mean = FigureRounding.Round(bucket.Mean),
        Median = FigureRounding.Round(bucket.Median),
        Min = FigureRounding.Round(bucket.Min),
        Max = FigureRounding.Round(bucket.Max),
        Best = FigureRounding.Round(bucket.Best),
    };
}
