namespace Ascension.Skeletons.Movement;

/// <summary>A score and what it is made of.</summary>
/// <param name="Value">0 to 100; 0 without parts when nothing is known.</param>
/// <param name="Parts">The metrics behind it.</param>
public sealed record Score(int Value, IReadOnlyList<ScorePart> Parts);
