using System.Text.RegularExpressions;

namespace Ascension.Integration.Deployment;

/// <summary>What an expression of Prometheus reads; it knows what our rules use, not the whole language.</summary>
internal static partial class PromQl
{
    private static readonly HashSet<string> Words = ["and", "or", "unless", "offset", "bool"];

    /// <summary>Names of the series an expression reads.</summary>
    public static IReadOnlySet<string> Metrics(string expression)
    {
        var bare = Selection().Replace(expression, " ");
        bare = Range().Replace(bare, " ");
        bare = Grouping().Replace(bare, " ");
        return Identifier().Matches(bare).Select(match => match.Value).Where(word => !Words.Contains(word)).ToHashSet();
    }

    /// <summary>Labels by which an expression selects, with the series they are asked of.</summary>
    public static IEnumerable<(string Metric, string Label)> SelectedLabels(string expression) =>
        from selection in Selected().Matches(expression)
        from label in Label().Matches(selection.Groups["labels"].Value)
        select (selection.Groups["metric"].Value, label.Groups["name"].Value);

    /// <summary>The series of a histogram or counter without what its parts add to the name.</summary>
    public static string Family(string metric) => Part().Replace(metric, "");

    [GeneratedRegex(@"\{(?:[^{}""]|""[^""]*"")*\}")]
    private static partial Regex Selection();

    [GeneratedRegex(@"\[[^\]]*\]|\boffset\s+\w+")]
    private static partial Regex Range();

    [GeneratedRegex(@"\b(?:by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)")]
    private static partial Regex Grouping();

    // Not a function, not part of a number.
    [GeneratedRegex(@"(?<![\w.:])[A-Za-z_:][\w:]*\b(?!\s*\()")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"(?<metric>[A-Za-z_:][\w:]*)\{(?<labels>(?:[^{}""]|""[^""]*"")*)\}")]
    private static partial Regex Selected();

    [GeneratedRegex(@"(?<name>\w+)\s*(?:=~|!~|!=|=)\s*""")]
    private static partial Regex Label();

    [GeneratedRegex("_(?:bucket|count|sum)$")]
    private static partial Regex Part();
}
