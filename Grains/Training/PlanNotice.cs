using Ascension.Coaching.Training.Programmes.Adaptation;

namespace Ascension.Grains.Training;

/// <summary>Changes the climber is still to be told.</summary>
/// <param name="Key">Tells the notice from all others, so that telling it twice is telling it once.</param>
/// <param name="Changes">At least one.</param>
internal sealed record PlanNotice(string Key, IReadOnlyList<ProgrammeChange> Changes);
