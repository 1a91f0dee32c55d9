namespace Ascension.Failure.Clusters.Watching;

/// <summary>A span as it was exported.</summary>
/// <param name="Service">Name of the process' kind.</param>
/// <param name="Source">What wrote it: the instrumentation scope.</param>
/// <param name="Trace">Trace id, hexadecimal.</param>
/// <param name="Name">What was done.</param>
internal sealed record CollectedSpan(string Service, string Source, string Trace, string Name);
