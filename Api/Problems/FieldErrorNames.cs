using System.Text.Json;

namespace Ascension.Api.Problems;

/// <summary>Turns the validator's C# member names into the names clients know.</summary>
internal static class FieldErrorNames
{
    /// <summary>Renames <c>Morphology.HeightCm</c> to <c>morphology.height_cm</c>, in keys and in messages.</summary>
    public static Dictionary<string, string[]> ToWire(IDictionary<string, string[]> errors)
    {
        Dictionary<string, string[]> renamed = new(errors.Count, StringComparer.Ordinal);
        foreach (var (path, messages) in errors)
        {
            var segments = path.Split('.');
            var member = segments[^1];
            var wire = Rename(member);
            renamed[string.Join('.', segments.Select(Rename))] =
                [.. messages.Select(message => message.Replace(member, wire, StringComparison.Ordinal))];
        }

        return renamed;
    }

    private static string Rename(string member) => JsonNamingPolicy.SnakeCaseLower.ConvertName(member);
}
