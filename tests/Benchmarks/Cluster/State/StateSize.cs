namespace Ascension.Benchmarks.Cluster.State;

/// <summary>How much of one kind is kept.</summary>
/// <param name="Kind">A grain state, an output, or a table of the read models.</param>
/// <param name="Rows">How many.</param>
/// <param name="RowsPerAnalysis">How many an analysis.</param>
/// <param name="BytesPerRow">Content of one; null where a row is all there is.</param>
internal sealed record StateSize(string Kind, long Rows, double RowsPerAnalysis, double? BytesPerRow);
