using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes.Planned;

namespace Ascension.Coaching.Training.Programmes.Texts;

/// <summary>
/// The words of a programme in one language, from an embedded JSON resource. Placeholders are named and say what they
/// take: <c>{target}</c> text as it is, <c>{weeks:0}</c> a number, <c>{phase:word}</c> a name with its own word,
/// <c>{exercise:exercise}</c> the name of an exercise, <c>{day:date}</c> a day.
/// </summary>
public sealed partial class ProgrammeTexts
{
    private readonly FrozenDictionary<string, string> _texts;
    private readonly CultureInfo _culture;

    private ProgrammeTexts(string language, string culture)
    {
        Language = language;
        _culture = CultureInfo.GetCultureInfo(culture);
        _texts = JsonSerializer.Deserialize<Dictionary<string, string>>(
            EmbeddedText.Bytes($"programme.{language}.json"))!.ToFrozenDictionary();
    }

    /// <summary>English.</summary>
    public static ProgrammeTexts English { get; } = new("en", "en-GB");

    /// <summary>French.</summary>
    public static ProgrammeTexts French { get; } = new("fr", "fr-FR");

    /// <summary>Two-letter code of the language.</summary>
    public string Language { get; }

    internal IEnumerable<string> Keys => _texts.Keys;

    /// <summary>The words of a language; English for one that is not spoken here.</summary>
    public static ProgrammeTexts Of(string language) => language == French.Language ? French : English;

    /// <summary>A reason as a sentence.</summary>
    /// <exception cref="KeyNotFoundException">The code or a value for a placeholder is missing.</exception>
    public string Sentence(Reason reason) => Fill(
        reason.Values.GetValueOrDefault("count") == "1" && _texts.ContainsKey($"{reason.Code}_one")
            ? _texts[$"{reason.Code}_one"]
            : _texts[reason.Code],
        reason.Values);

    /// <summary>The word for a named thing, <c>power_endurance</c>.</summary>
    /// <exception cref="KeyNotFoundException">It has no word.</exception>
    public string Word(string name) => _texts[$"word.{name}"];

    internal IEnumerable<string> PlaceholdersOf(string key) =>
        Placeholder().Matches(_texts[key]).Select(match => match.Value).Distinct();

    private string Fill(string text, IReadOnlyDictionary<string, string> values) => Placeholder().Replace(
        text,
        match => Format(values[match.Groups["name"].Value], match.Groups["format"].Value));

    private string Format(string value, string format) => format switch
    {
        "" => value,
        "word" => Word(value),
        "exercise" => ExerciseCatalogue.Default.TextOf(value, Language).Name,
        "date" => DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("d MMMM", _culture),
        _ => double.Parse(value, CultureInfo.InvariantCulture).ToString(format, _culture),
    };

    [GeneratedRegex(@"\{(?<name>[a-z_]+)(:(?<format>word|exercise|date|[0.]+))?\}")]
    private static partial Regex Placeholder();
}
