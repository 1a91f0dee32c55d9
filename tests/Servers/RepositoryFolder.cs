namespace Ascension.Servers;

/// <summary>Where the tests find what the repository brings.</summary>
internal static class RepositoryFolder
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

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
