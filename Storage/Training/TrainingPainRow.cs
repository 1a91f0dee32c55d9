namespace Ascension.Storage.Training;

/// <summary>Pain in or after a logged session.</summary>
/// <param name="Area">The part, <c>finger</c>; null: not told.</param>
/// <param name="Level">0 to 10.</param>
public sealed record TrainingPainRow(string? Area, int Level);
