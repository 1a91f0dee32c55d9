namespace Ascension.Api.Problems;

/// <summary>An error code with what it means on the wire.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">Short text that is the same for every occurrence.</param>
/// <param name="Advice">What a client should do.</param>
internal sealed record ProblemKind(string Code, int Status, string Title, string Advice);
