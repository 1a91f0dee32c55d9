using Ascension.Coaching.Training.Programmes.Planned;

namespace Ascension.Coaching.Training.Programmes.Adaptation;

/// <summary>One change of a programme, explained.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Reason">Why, for words.</param>
/// <param name="FirstDay">First day it concerns.</param>
public sealed record ProgrammeChange(ChangeKind Kind, Reason Reason, DateOnly FirstDay);
