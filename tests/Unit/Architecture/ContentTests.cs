using System.Text.RegularExpressions;

namespace Ascension.Unit.Architecture;

/// <summary>What must not stand in any file of the project.</summary>
public sealed partial class ContentTests
{
    private static readonly string[] Code = [".cs", ".ts", ".js", ".py", ".sh", ".sql", ".css", ".html", "/run"];

    private static readonly string[] Text =
        [.. Code, ".csproj", ".props", ".json", ".yml", ".yaml", ".xml", ".md", ".sln", ".awk"];

    [Fact]
    public void Nothing_is_left_unfinished() => Offences.AssertNone(Matches(Code, Unfinished()));

    [Fact]
    public void No_test_is_switched_off_in_its_attribute() => Offences.AssertNone(Matches([".cs"], SwitchedOff()));

    [Fact]
    public void No_exception_is_swallowed() => Offences.AssertNone(Matches([".cs"], Swallowed()));

    [Fact]
    public void No_file_knows_the_machine_it_was_written_on() => Offences.AssertNone(Matches(Text, MachinePath()));

    [Fact]
    public void No_file_names_a_package_registry() => Offences.AssertNone(Matches(Text, RegistryHost()));

    private static IEnumerable<string> Matches(string[] endings, Regex banned) =>
        from path in Repository.Files(endings)
        from line in Repository.Lines(path)
        where banned.IsMatch(line.Text)
        select $"{path}:{line.Number}: {line.Text.Trim()}";

    // The patterns are written so that they do not match themselves.
    [GeneratedRegex(@"\b(TOD[O]|FIXM[E]|HAC[K]|NotImplemente[d]Exception)\b")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\[(Fact|Theory)\(.*\bSki[p] *=")]
    private static partial Regex SwitchedOff();

    [GeneratedRegex(@"catch *(\([A-Za-z. ]*\))? *\{ *\}")]
    private static partial Regex Swallowed();

    [GeneratedRegex("(?<![A-Za-z0-9_.}>)])/(work|root|home|tmp)/[A-Za-z.]")]
    private static partial Regex MachinePath();

    [GeneratedRegex("https?://[a-z0-9.-]*(nuge[t]|npmj[s]|debia[n]|pyp[i])[a-z0-9.-]*/")]
    private static partial Regex RegistryHost();
}
