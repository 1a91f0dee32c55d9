namespace Ascension.Benchmarks.Cluster.State;

/// <summary>What users and analyses leave in a database.</summary>
/// <param name="Store">Where.</param>
/// <param name="Users">How many users.</param>
/// <param name="Analyses">How many analyses.</param>
/// <param name="DiskBytesPerAnalysis">
/// By how much the database grew for each analysis and its video: tables, indexes, room left free in pages.
/// </param>
/// <param name="Sizes">What it is made of.</param>
internal sealed record StateFigures(
    string Store, int Users, int Analyses, double DiskBytesPerAnalysis, IReadOnlyList<StateSize> Sizes);
