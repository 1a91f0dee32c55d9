namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>How much of a dose.</summary>
internal readonly record struct DoseAmount(
    int Minutes,
    int? Sets = null,
    int? Reps = null,
    int? WorkSeconds = null,
    int? RestSeconds = null,
    int? SetRestSeconds = null);
