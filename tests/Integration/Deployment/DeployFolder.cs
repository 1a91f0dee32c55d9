namespace Ascension.Integration.Deployment;

/// <summary>The files of <c>deploy/</c>, as they are in the repository.</summary>
internal static class DeployFolder
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Full path of a file or folder in <c>deploy/</c>.</summary>
    public static string PathOf(string path) => Path.GetFullPath(Path.Combine(Root, "deploy", path));

    /// <summary>Content of a file in <c>deploy/</c>.</summary>
    public static string Read(string path) => File.ReadAllText(PathOf(path));

    /// <summary>Paths of files, relative to <c>deploy/</c>.</summary>
    /// <param name="under">Folder in <c>deploy/</c>.</param>
    /// <param name="endings">How their names end.</param>
    public static IReadOnlyList<string> Files(string under, params string[] endings) =>
    [
        .. Directory.EnumerateFiles(PathOf(under), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(PathOf("."), path).Replace('\\', '/'))
            .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .Where(path => !path.StartsWith("compose/secrets/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

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
