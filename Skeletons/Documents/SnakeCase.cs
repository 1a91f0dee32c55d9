using System.Text.Json;

namespace Ascension.Skeletons.Documents;

/// <summary>The names of an enumeration as documents write them; values count from 0.</summary>
internal static class SnakeCase<T>
    where T : struct, Enum
{
    /// <summary>Names in order of value.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Enum.GetNames<T>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName)];

    /// <summary>The same, ready to be written.</summary>
    public static IReadOnlyList<JsonEncodedText> Encoded { get; } =
        [.. Names.Select(name => JsonEncodedText.Encode(name))];

    /// <summary>The value of a name; -1 when there is none.</summary>
    public static int IndexOf(string name)
    {
        for (var index = 0; index < Names.Count; index++)
        {
            if (Names[index] == name)
            {
                return index;
            }
        }

        return -1;
    }
}
