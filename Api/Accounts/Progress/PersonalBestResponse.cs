using Ascension.Storage.Progress;

namespace Ascension.Api.Accounts.Progress;

/// <summary>The best value of all time.</summary>
public sealed record PersonalBestResponse
{
    /// <summary>The value.</summary>
    public required double Value { get; init; }

    /// <summary>The first analysis that reached it.</summary>
    public required Guid AnalysisId { get; init; }

    /// <summary>When that analysis was started.</summary>
    public required DateTimeOffset At { get; init; }

    internal static PersonalBestResponse? From(PersonalBest? best) => best is null
        ? null
        : new() { Value = FigureRounding.Round(best.Value), AnalysisId = best.Analysis, At = best.ClimbedAt };
}
