using System.Text.RegularExpressions;

namespace Ascension.Unit.Architecture;

/// <summary>How the source is laid out: what a newcomer can rely on to find things.</summary>
public sealed partial class SourceFileTests
{
    private const int LongestFile = 400;
    private const int LongestLine = 120;

    [Fact]
    public void A_file_holds_one_type_and_is_named_after_it()
    {
        var wrong =
            from path in Repository.Files(".cs")
            let types = DeclaredTypes(path)
            where types.Count > 1 || (types.Count == 1 && types[0] != StemOf(path))
            select $"{path} declares {string.Join(", ", types)}";

        Offences.AssertNone(wrong);
    }

    [Fact]
    public void Namespaces_follow_folders()
    {
        var wrong =
            from path in Repository.Files(".cs")
            let project = Project.Of(path)
            where project is not null
            let folders = Path.GetDirectoryName(path)![project.Folder.Length..].Replace('\\', '/')
            let expected = $"Ascension.{project.Name}{folders.Replace('/', '.')}"
            let actual = NamespaceLine().Match(Repository.Read(path))
            where actual.Success && actual.Groups["name"].Value != expected
            select $"{path}: the namespace must be {expected}";

        Offences.AssertNone(wrong);
    }

    [Fact]
    public void Files_can_be_read_in_one_go()
    {
        var tooLong =
            from path in Repository.Files(".cs", ".sh", ".py", ".ts", ".js", ".css", ".sql")
            let lines = Repository.Lines(path).Count()
            where lines > LongestFile
            select $"{path} has {lines} lines";

        Offences.AssertNone(tooLong);
    }

    [Fact]
    public void Lines_fit_a_screen()
    {
        var tooLong =
            from path in Repository.Files(".cs")
            from line in Repository.Lines(path)
            where line.Text.Length > LongestLine
            select $"{path}:{line.Number} has {line.Text.Length} columns";

        Offences.AssertNone(tooLong);
    }

    [Fact]
    public void No_name_hides_what_a_thing_is_for()
    {
        var vague = Repository.Files(".cs", ".ts", ".js", ".py")
            .Where(path => path.Split('/').Any(part => VagueName().IsMatch(StemOf(part))));

        Offences.AssertNone(vague);
    }

    private static List<string> DeclaredTypes(string path) =>
        [.. TypeLine().Matches(Repository.Read(path)).Select(match => match.Groups["name"].Value).Distinct()];

    // A partial type may be spread over Name.cs and Name.Part.cs.
    private static string StemOf(string path) => Path.GetFileName(path).Split('.')[0];

    [GeneratedRegex(
        @"^(?:(?:public|internal|sealed|static|abstract|partial|readonly|ref|unsafe) )*"
        + @"(?:class|struct|interface|enum|record(?: struct| class)?) (?<name>\w+)",
        RegexOptions.Multiline)]
    private static partial Regex TypeLine();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex("(Helper|Util|Utilitie|Utility|Manager)s?$", RegexOptions.IgnoreCase)]
    private static partial Regex VagueName();
}
