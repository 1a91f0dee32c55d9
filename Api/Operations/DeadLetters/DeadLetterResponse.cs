using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Operations;

namespace Ascension.Api.Operations.DeadLetters;

/// <summary>An analysis that was given up after its retries.</summary>
public sealed record DeadLetterResponse
{
    /// <summary>Which analysis.</summary>
    public required Guid AnalysisId { get; init; }

    /// <summary>Whose.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Where it was stuck.</summary>
    public required AnalysisStage Stage { get; init; }

    /// <summary>Code of the last error.</summary>
    public required string Code { get; init; }

    /// <summary>The last error in words.</summary>
    public required string Detail { get; init; }

    /// <summary>How often the stage was tried.</summary>
    public required int Attempts { get; init; }

    /// <summary>When it was given up.</summary>
    public required DateTimeOffset GivenUpAt { get; init; }

    internal static DeadLetterResponse From(DeadLetter letter) => new()
    {
        AnalysisId = letter.Analysis.Value,
        UserId = letter.Owner.Value,
        Stage = letter.Stage,
        Code = letter.Error.Code,
        Detail = letter.Error.Detail,
        Attempts = letter.Attempts,
        GivenUpAt = letter.GivenUpAt,
    };
}
