namespace Ascension.Failure.Hosting;

/// <summary>Where the tests find what they need.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The program of the silos, built in the configuration of these tests.</summary>
    public static string Silo { get; } = Built("Silo");

    /// <summary>The program of the API processes.</summary>
    public static string Api { get; } = Built("Api");

    private static string Built(string project) => Path.Combine(
        Root,
        "artifacts",
        "bin",
        project,
        new DirectoryInfo(AppContext.BaseDirectory).Name,
        $"Ascension.{project}.dll");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Ascension.Orleans.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Run the tests from inside the repository.");
        }

        return folder.FullName;
    }
}
