using Ascension.Api.Accounts.Progress;
using Ascension.Storage.Progress;

namespace Ascension.Api.Documentation;

/// <summary>The example of progress shown in OpenAPI.</summary>
internal static class ProgressExamples
{
    private static readonly Guid AnalysisId = Guid.Parse("0199a4f2-3c4d-7e5f-8a6b-7c8d9e0f1a2b");

    public static ProgressResponse Progress { get; } = new()
    {
        From = new(2026, 2, 16),
        To = new(2026, 5, 4),
        Bucket = ProgressBucket.Week,
        Analyses = 9,
        Scores =
        [
            new()
            {
                Name = "overall",
                Unit = "points",
                Better = BetterDirection.Higher,
                Buckets =
                [
                    new()
                    {
                        Start = new(2026, 4, 27), Count = 2, Mean = 66.5, Median = 66.5, Min = 64, Max = 69, Best = 69,
                    },
                    new() { Start = new(2026, 5, 4), Count = 1, Mean = 71, Median = 71, Min = 71, Max = 71, Best = 71 },
                ],
                Trend = new()
                {
                    Count = 9, SlopePerWeek = 0.82, StandardError = 0.21, Direction = TrendDirection.Improving,
                },
                PersonalBest = new()
                {
                    Value = 71, AnalysisId = AnalysisId, At = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero),
                },
            },
        ],
        Metrics =
        [
            new()
            {
                Name = "duration",
                Unit = "ms",
                Buckets =
                [
                    new()
                    {
                        Start = new(2026, 5, 4), Count = 1, Mean = 27600, Median = 27600, Min = 27600, Max = 27600,
                    },
                ],
            },
        ],
    };
}
