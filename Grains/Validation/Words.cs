using System.Collections.Frozen;
using System.Text.Json;

namespace Ascension.Grains.Validation;

/// <summary>The words of the API for what has an enumeration here: <c>power_endurance</c>.</summary>
internal static class Words
{
    /// <summary>The word of a member.</summary>
    public static string Of<T>(T member)
        where T : struct, Enum => Table<T>.ByMember[member];

    /// <summary>The words of members, in their order.</summary>
    public static IReadOnlyList<string> Of<T>(IEnumerable<T> members)
        where T : struct, Enum => [.. members.Select(Of)];

    /// <summary>The member of a word; null when there is none.</summary>
    public static T? Find<T>(string? word)
        where T : struct, Enum => word is not null && Table<T>.ByWord.TryGetValue(word, out var member) ? member : null;

    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> ByMember = Enum.GetValues<T>().ToFrozenDictionary(
            member => member, member => JsonNamingPolicy.SnakeCaseLower.ConvertName(member.ToString()));

        public static readonly FrozenDictionary<string, T> ByWord =
            ByMember.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);
    }
}
