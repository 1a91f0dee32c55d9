using Ascension.Coaching.Training.Catalogue;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>An exercise of a session's main part.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Weight">Its share of the time, relative to the other parts.</param>
internal readonly record struct SessionPart(ExerciseKind Kind, double Weight);
