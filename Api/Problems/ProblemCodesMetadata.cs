namespace Ascension.Api.Problems;

/// <summary>Which error codes an endpoint can answer with, for OpenAPI.</summary>
internal sealed record ProblemCodesMetadata(IReadOnlyList<string> Codes);
