using Ascension.Grains.Abstractions.Analysis;

namespace Ascension.Grains.Analysis;

/// <summary>A stage ended with an error that is already in the climber's words.</summary>
/// <param name="error">What to tell.</param>
/// <param name="giveUp">Do not try again, even though the error is not the media's fault.</param>
internal sealed class AnalysisFaultException(AnalysisError error, bool giveUp = false) : Exception(error.Detail)
{
    public AnalysisError Error { get; } = error;

    public bool GiveUp { get; } = giveUp || !error.Retryable;
}
