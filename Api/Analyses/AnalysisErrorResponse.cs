using Ascension.Grains.Abstractions.Analysis;

namespace Ascension.Api.Analyses;

/// <summary>Why an analysis failed.</summary>
public sealed record AnalysisErrorResponse
{
    /// <summary>One of the error codes.</summary>
    public required string Code { get; init; }

    /// <summary>What happened and what to do.</summary>
    public required string Detail { get; init; }

    /// <summary>A retry may succeed.</summary>
    public required bool Retryable { get; init; }

    internal static AnalysisErrorResponse? From(AnalysisError? error) => error is null
        ? null
        : new() { Code = error.Code, Detail = error.Detail, Retryable = error.Retryable };
}
