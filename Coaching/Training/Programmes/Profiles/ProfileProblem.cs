namespace Ascension.Coaching.Training.Programmes.Profiles;

/// <summary>Why no programme can be made of a profile.</summary>
/// <param name="Field">Name of the property of <see cref="TrainingProfile"/>.</param>
/// <param name="Message">What it must be, a sentence in English.</param>
public readonly record struct ProfileProblem(string Field, string Message);
