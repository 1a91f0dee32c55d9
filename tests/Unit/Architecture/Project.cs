using System.Xml.Linq;

namespace Ascension.Unit.Architecture;

/// <summary>A project file: its name, its folder, and what it refers to.</summary>
internal sealed record Project(
    string Name,
    string Folder,
    IReadOnlyList<string> Projects,
    IReadOnlyList<string> Packages)
{
    /// <summary>All projects of the repository by name.</summary>
    public static IReadOnlyDictionary<string, Project> All { get; } =
        Repository.Files(".csproj").Select(Load).ToDictionary(project => project.Name);

    /// <summary>The project whose folder holds a file; null for a file outside all projects.</summary>
    public static Project? Of(string path) =>
        All.Values
            .Where(project => path.StartsWith(project.Folder + "/", StringComparison.Ordinal))
            .MaxBy(project => project.Folder.Length);

    private static Project Load(string path)
    {
        var document = XDocument.Parse(Repository.Read(path));
        return new(
            Path.GetFileNameWithoutExtension(path),
            Path.GetDirectoryName(path)!.Replace('\\', '/'),
            [.. References(document, "ProjectReference").Select(name => Path.GetFileNameWithoutExtension(name))],
            [.. References(document, "PackageReference")]);
    }

    private static IEnumerable<string> References(XDocument document, string element) =>
        document.Descendants(element).Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'));
}
