using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Ascension.Coaching.Training.Programmes.Planned;

/// <summary>Makes reasons.</summary>
internal static class NamedValues
{
    private static readonly IReadOnlyDictionary<string, string> None = FrozenDictionary<string, string>.Empty;

    public static Reason Reason(string code) => new(code, None);

    public static Reason Reason(string code, params ReadOnlySpan<(string Name, string Value)> values)
    {
        // Sorted, so that equal reasons are equal bytes.
        SortedDictionary<string, string> named = new(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            named.Add(name, value);
        }

        return new(code, named);
    }

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The name of an enum member in data: <c>power_endurance</c>.</summary>
    public static string Name<T>(T member)
        where T : struct, Enum => Names<T>.Of(member);

    private static class Names<T>
        where T : struct, Enum
    {
        private static readonly FrozenDictionary<T, string> ByMember = Enum.GetValues<T>().ToFrozenDictionary(
            member => member,
            member => JsonNamingPolicy.SnakeCaseLower.ConvertName(member.ToString()));

        public static string Of(T member) => ByMember[member];
    }
}
