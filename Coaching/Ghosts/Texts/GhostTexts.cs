using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ascension.Coaching.Ghosts.Comparison;
using Ascension.Coaching.Ghosts.Walls;

namespace Ascension.Coaching.Ghosts.Texts;

/// <summary>Tells plans and comparisons in words, from an embedded JSON resource of keys and texts.</summary>
public sealed partial class GhostTexts
{
    private readonly FrozenDictionary<string, string> _texts;

    private GhostTexts(string language)
    {
        using var stream = typeof(GhostTexts).Assembly.GetManifestResourceStream($"ghost.{language}.json")
            ?? throw new InvalidOperationException($"The texts of language '{language}' are not embedded.");
        _texts = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary();
    }

    /// <summary>English.</summary>
    public static GhostTexts English { get; } = new("en");

    /// <summary>French.</summary>
    public static GhostTexts French { get; } = new("fr");

    internal IEnumerable<string> Keys => _texts.Keys;

    /// <summary>One sentence a step, or what stopped the ghost.</summary>
    public IReadOnlyList<string> Explain(GhostPlan plan, Route route)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(route);
        return plan.IsReachable
            ? [.. plan.Steps.Select(step => Step(step, route, step.Index == plan.Crux))]
            : [.. Obstacle(plan)];
    }

    /// <summary>The film of a climb and the photo of its route do not fit.</summary>
    public string ViewsDoNotMatch => _texts["refusal.views_do_not_match"];

    /// <summary>What a deviation means.</summary>
    public string Note(Deviation deviation)
    {
        ArgumentNullException.ThrowIfNull(deviation);
        return Capital(Text($"deviation.{deviation.Direction}",
            ("part", _texts[$"part.{deviation.Part}"]), ("cm", Number(deviation.DifferenceCm))));
    }

    private string Step(GhostStep step, Route route, bool isCrux)
    {
        var limb = _texts[$"part.{Name(step.Limb)}"];
        var sentence = step.ToHold is { } to
            ? Text($"step.{Name(step.Kind)}", ("limb", limb), ("hold", _texts[$"hold.{TypeOf(route, to)}"]))
            : Text(step.Cost.Smearing > 0 ? "step.smear" : "step.off",
                ("limb", limb));
        var parts = step.Techniques.Select(technique => _texts[$"technique.{technique}"]).ToList();
        if (isCrux)
        {
            parts.Add(_texts["crux"]);
        }

        if (step.Why is { } why)
        {
            parts.Add(_texts[$"why.{why.Term}"]);
        }

        return Capital(string.Join(_texts["comma"], parts.Prepend(sentence))) + _texts["stop"];
    }

    private IEnumerable<string> Obstacle(GhostPlan plan)
    {
        yield return _texts[plan.Outcome == GhostOutcome.NotFound ? "obstacle.not_found"
            : plan.Obstacle?.HighestM is null ? "obstacle.no_start" : "obstacle.unreachable"];
        if (plan.Obstacle is not { } obstacle)
        {
            yield break;
        }

        if (obstacle.NextHold is not null)
        {
            yield return obstacle.MissingCm > 0
                ? Text("obstacle.reach", ("cm", Number(obstacle.MissingCm)))
                : _texts["obstacle.balance"];
        }

        if (obstacle.HelpfulHold is { } hold)
        {
            yield return Text("obstacle.helpful", ("cm", Number(100 * hold.Y)));
        }

        if (obstacle.IsRestricted)
        {
            yield return _texts["obstacle.restricted"];
        }
    }

    private static string TypeOf(Route route, string hold) =>
        Name(route.Holds.First(one => one.Id == hold).Type);

    private static string Name(Enum value) => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static string Number(double value) => Math.Round(value).ToString(CultureInfo.InvariantCulture);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private string Text(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        Dictionary<string, string> known = [];
        foreach (var (name, value) in values)
        {
            known[name] = value;
        }

        return Placeholder().Replace(_texts[key], match => known[match.Groups["name"].Value]);
    }

    [GeneratedRegex(@"\{(?<name>[a-z_]+)\}")]
    private static partial Regex Placeholder();
}
