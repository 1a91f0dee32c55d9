namespace Ascension.Coaching.Training.Programmes.Planned;

/// <summary>An exercise that was added for a weakness that analyses showed again and again.</summary>
/// <param name="Weakness">
/// Id of the detector, name of the score, or name of the technique that was never used: <c>stutter_feet</c>,
/// <c>balance</c>, <c>heel_hook</c>.
/// </param>
/// <param name="ExerciseId">The exercise.</param>
/// <param name="Since">Day of the analysis that decided it.</param>
public sealed record AddedDrill(string Weakness, string ExerciseId, DateOnly Since);
