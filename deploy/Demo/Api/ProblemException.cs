using System.Net;

namespace Ascension.Demo.Api;

/// <summary>The service refused a request and said why.</summary>
internal sealed class ProblemException(HttpStatusCode status, Problem problem)
    : Exception(problem.Detail ?? problem.Title ?? $"The service answered {(int)status}.")
{
    public string Code { get; } = problem.Code ?? $"http_{(int)status}";

    public IReadOnlyDictionary<string, string[]> Errors { get; } = problem.Errors ?? [];

    public string? TraceId { get; } = problem.TraceId;
}
