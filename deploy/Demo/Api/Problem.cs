namespace Ascension.Demo.Api;

/// <summary>The body of a refusal (RFC 9457).</summary>
internal sealed record Problem(
    string? Code, string? Title, string? Detail, Dictionary<string, string[]>? Errors, string? TraceId);
