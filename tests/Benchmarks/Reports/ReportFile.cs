using System.Text.Json;

namespace Ascension.Benchmarks.Reports;

/// <summary>Keeps the figures of a suite as JSON, next to those of the other suites.</summary>
internal static class ReportFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
    };

    /// <summary>Writes <c>artifacts/benchmarks/{suite}.json</c>.</summary>
    /// <returns>The path of the file.</returns>
    public static string Write<T>(string suite, T figures)
    {
        var folder = Directory.CreateDirectory(Path.Combine(RepositoryRoot.Path, "artifacts", "benchmarks"));
        var path = Path.Combine(folder.FullName, $"{suite}.json");
        File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(figures, Options));
        return path;
    }
}
