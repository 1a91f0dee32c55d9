namespace Ascension.Coaching.Training.Programmes.Planned;

/// <summary>
/// Why something is as it is: a stable code and the values for its words, which
/// <see cref="Texts.ProgrammeTexts"/> puts into a sentence.
/// </summary>
/// <param name="Code">One of <see cref="ReasonCodes"/>.</param>
/// <param name="Values">
/// Values by name of placeholder: a grade, a number (invariant), or the name of something that has its own word
/// (<c>power_endurance</c>).
/// </param>
public sealed record Reason(string Code, IReadOnlyDictionary<string, string> Values);
