using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Operations;

/// <summary>An analysis that was given up after its retries.</summary>
/// <param name="Analysis">Which analysis.</param>
/// <param name="Owner">Whose.</param>
/// <param name="Stage">Where it was stuck.</param>
/// <param name="Error">The last error.</param>
/// <param name="Attempts">How often the stage was tried.</param>
/// <param name="GivenUpAt">When.</param>
[GenerateSerializer, Immutable, Alias("ascension.dead-letter")]
public sealed record DeadLetter(
    [property: Id(0)] AnalysisId Analysis,
    [property: Id(1)] UserId Owner,
    [property: Id(2)] AnalysisStage Stage,
    [property: Id(3)] AnalysisError Error,
    [property: Id(4)] int Attempts,
    [property: Id(5)] DateTimeOffset GivenUpAt);
