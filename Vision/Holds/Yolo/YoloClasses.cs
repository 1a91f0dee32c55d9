using System.Text.RegularExpressions;
using Ascension.Skeletons.Holds;
using Ascension.Vision.Models;
using Microsoft.ML.OnnxRuntime;

namespace Ascension.Vision.Holds.Yolo;

/// <summary>What the classes of a detector are to us, in its order; null for what is no hold.</summary>
internal sealed partial record YoloClasses(IReadOnlyList<HoldType?> Types)
{
    private const string NamesKey = "names";

    /// <summary>Reads the manifest's map and compares it with the names that the graph's metadata give.</summary>
    /// <param name="model">The model.</param>
    /// <param name="count">Classes of the graph.</param>
    /// <param name="session">The graph.</param>
    /// <exception cref="ModelException">The map does not fit.</exception>
    public static YoloClasses Read(ModelDescription model, int count, InferenceSession session)
    {
        IReadOnlyList<ModelClass> classes = model.Classes ?? [];
        if (classes.Count != count || count == 0)
        {
            throw new ModelException(
                $"The manifest of model '{model.Name}' must give its {count} \"classes\" in their order; it gives "
                + $"{classes.Count}.");
        }

        if (session.ModelMetadata.CustomMetadataMap.TryGetValue(NamesKey, out string? text))
        {
            RequireSameNames(model.Name, [.. classes.Select(known => known.Name)], NamesIn(text));
        }

        return new YoloClasses([.. classes.Select(known => TypeOf(model.Name, known))]);
    }

    private static void RequireSameNames(string model, string[] ours, List<string> names)
    {
        if (names.Count > 0 && !names.SequenceEqual(ours, StringComparer.OrdinalIgnoreCase))
        {
            throw new ModelException(
                $"Model '{model}' has the classes {string.Join(", ", names)}, but its manifest says "
                + $"{string.Join(", ", ours)}.");
        }
    }

    private static HoldType? TypeOf(string model, ModelClass known)
    {
        if (known.Type is not { } name)
        {
            return null;
        }

        string[] types = [.. Enum.GetNames<HoldType>().Select(type => type.ToLowerInvariant())];
        int place = Array.IndexOf(types, name);
        return place >= 0
            ? Enum.GetValues<HoldType>()[place]
            : throw new ModelException(
                $"The manifest of model '{model}' takes the class '{known.Name}' for '{name}'; the types are "
                + $"{string.Join(", ", types)}, or null for what is no hold.");
    }

    // Exporters write a Python dictionary: {0: 'jug', 1: "climber's chalk"}.
    private static List<string> NamesIn(string text) =>
        [.. NamePattern().Matches(text).Select(match => match.Groups["name"].Value)];

    [GeneratedRegex("""\d+\s*:\s*(?<quote>['"])(?<name>.*?)\k<quote>""", RegexOptions.None, 1000)]
    private static partial Regex NamePattern();
}
