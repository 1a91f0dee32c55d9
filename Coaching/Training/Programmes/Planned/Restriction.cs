using Ascension.Coaching.Advice;

namespace Ascension.Coaching.Training.Programmes.Planned;

/// <summary>
/// A part of the body that is spared, or single exercises where it was not told what hurt. See a professional: a
/// programme does not heal.
/// </summary>
public sealed record Restriction
{
    /// <summary>The part; nothing that loads it is planned. Null: only <see cref="Exercises"/> are left out.</summary>
    public BodyPart? Area { get; init; }

    /// <summary>Ids of exercises that are left out.</summary>
    public IReadOnlyList<string> Exercises { get; init; } = [];

    /// <summary>Since when: the start of the programme for an injury, else the day of the pain.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>The pain, 1 to 10; null for an injury the climber named.</summary>
    public int? PainLevel { get; init; }

    /// <summary>
    /// Finger pain of someone whose bones may still grow: fingers rest until a doctor has looked at them.
    /// </summary>
    public bool StopAndRefer { get; init; }
}
