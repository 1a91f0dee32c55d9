using Ascension.Coaching.Training.Programmes.Planned;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>What a week is to be before it has sessions.</summary>
/// <param name="Macrocycle">The macrocycle, from 1.</param>
/// <param name="Phase">The phase.</param>
/// <param name="Kind">The kind.</param>
internal readonly record struct WeekSpec(int Macrocycle, TrainingPhase Phase, WeekKind Kind);
