namespace Ascension.Benchmarks.Reports;

/// <summary>The folder of the solution.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "Ascension.Orleans.sln")))
        {
            folder = folder.Parent
                ?? throw new DirectoryNotFoundException("Run the benchmarks from inside the repository.");
        }

        return folder.FullName;
    }
}
