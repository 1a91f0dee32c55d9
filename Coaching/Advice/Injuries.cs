namespace Ascension.Coaching.Advice;

/// <summary>Reads injuries as climbers' profiles name them.</summary>
public static class Injuries
{
    private static readonly (string Word, BodyPart Part)[] Words =
    [
        ("finger", BodyPart.Finger), ("pulley", BodyPart.Finger), ("hand", BodyPart.Finger), ("thumb", BodyPart.Finger),
        ("wrist", BodyPart.Wrist), ("elbow", BodyPart.Elbow), ("shoulder", BodyPart.Shoulder),
        ("back", BodyPart.Back), ("hip", BodyPart.Hip), ("knee", BodyPart.Knee),
        ("ankle", BodyPart.Ankle), ("foot", BodyPart.Ankle), ("toe", BodyPart.Ankle),
    ];

    /// <summary>
    /// The injured parts; a side such as <c>left_</c> does not matter, unknown words are passed over.
    /// </summary>
    public static IReadOnlySet<BodyPart> Parse(IEnumerable<string> injuries) =>
        injuries
            .SelectMany(injury => Words.Where(word => injury.Contains(word.Word, StringComparison.OrdinalIgnoreCase)))
            .Select(word => word.Part)
            .ToHashSet();
}
