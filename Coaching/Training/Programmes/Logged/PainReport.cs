using Ascension.Coaching.Advice;

namespace Ascension.Coaching.Training.Programmes.Logged;

/// <summary>Pain in or after a session.</summary>
/// <param name="Area">Where; null: not told, then it concerns what was done in the session.</param>
/// <param name="Level">How strong, 0 (none) to 10 (the worst imaginable).</param>
public sealed record PainReport(BodyPart? Area, int Level);
