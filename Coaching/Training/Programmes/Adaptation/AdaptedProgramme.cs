using Ascension.Coaching.Training.Programmes.Planned;

namespace Ascension.Coaching.Training.Programmes.Adaptation;

/// <summary>What became of a programme.</summary>
/// <param name="Programme">The programme; the one that was given when nothing changed.</param>
/// <param name="Changes">What changed and why; empty when nothing did.</param>
public sealed record AdaptedProgramme(Programme Programme, IReadOnlyList<ProgrammeChange> Changes);
