using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Movement.Techniques;

/// <summary>A technique that was seen.</summary>
/// <param name="Technique">What was done.</param>
/// <param name="Limb">The limb that did it; of a lock-off the arm that held.</param>
/// <param name="Range">When.</param>
/// <param name="Move">Index of the hand move it belongs to; null for none.</param>
/// <param name="Confidence">0 to 1: how clearly it was done and how well it was seen.</param>
internal sealed record TechniqueTag(Technique Technique, Limb Limb, TickRange Range, int? Move, double Confidence);
