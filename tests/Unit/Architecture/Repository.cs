namespace Ascension.Unit.Architecture;

/// <summary>The files this project is made of: what a build or a run leaves behind is not among them.</summary>
internal static class Repository
{
    private static readonly string[] Produced =
    [
        ".git", ".ascension", "artifacts", "bin", "node_modules", "obj", "out", "__pycache__", "TestResults", "wwwroot",
    ];

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Paths relative to <see cref="Root"/>, with forward slashes, that end with one of the endings.</summary>
    public static IEnumerable<string> Files(params string[] endings) =>
        FilesUnder(new DirectoryInfo(Root))
            .Select(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'))
            .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);

    /// <summary>Lines of a file, numbered from 1.</summary>
    public static IEnumerable<(int Number, string Text)> Lines(string path) =>
        File.ReadLines(Path.Combine(Root, path)).Select((line, index) => (index + 1, line));

    /// <summary>The content of a file.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static IEnumerable<FileInfo> FilesUnder(DirectoryInfo folder) =>
        folder.EnumerateFiles().Concat(
            folder.EnumerateDirectories().Where(child => !Produced.Contains(child.Name)).SelectMany(FilesUnder));

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
