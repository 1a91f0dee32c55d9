using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Ascension.Coaching.Advice.Texts;

/// <summary>
/// The words of one language, from an embedded JSON resource of keys and texts. Placeholders are named and may carry a
/// numeric format: <c>{seconds:0.0}</c>.
/// </summary>
internal sealed partial class AdviceTexts
{
    private readonly FrozenDictionary<string, string> _texts;
    private readonly NumberFormatInfo _numbers;

    private AdviceTexts(string language, string decimalSeparator)
    {
        Language = language;
        _numbers = new NumberFormatInfo { NumberDecimalSeparator = decimalSeparator };
        using var stream = typeof(AdviceTexts).Assembly.GetManifestResourceStream($"advice.{language}.json")
            ?? throw new InvalidOperationException($"The texts of language '{language}' are not embedded.");
        _texts = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary();
    }

    public static AdviceTexts English { get; } = new("en", ".");

    public static AdviceTexts French { get; } = new("fr", ",");

    /// <summary>Two-letter code of the language.</summary>
    public string Language { get; }

    public IEnumerable<string> Keys => _texts.Keys;

    /// <summary>Names of the placeholders of a text.</summary>
    public IEnumerable<string> PlaceholdersOf(string key) =>
        Placeholder().Matches(_texts[key]).Select(match => match.Groups["name"].Value).Distinct();

    public string Text(string key) => Text(key, FrozenDictionary<string, double>.Empty);

    /// <summary>The text with its placeholders filled in.</summary>
    /// <exception cref="KeyNotFoundException">The text or a value for one of its placeholders is missing.</exception>
    public string Text(string key, IReadOnlyDictionary<string, double> values) =>
        Placeholder().Replace(
            _texts[key],
            match => values[match.Groups["name"].Value].ToString(match.Groups["format"].Value, _numbers));

    /// <summary>
    /// The text for one of something where <c>count</c> is 1 and such a text exists; else the usual one.
    /// </summary>
    public string CountedText(string key, IReadOnlyDictionary<string, double> values) =>
        values["count"] is 1 && _texts.ContainsKey($"{key}_one") ? Text($"{key}_one", values) : Text(key, values);

    [GeneratedRegex(@"\{(?<name>[a-z_]+):(?<format>[0.]+)\}")]
    private static partial Regex Placeholder();
}
