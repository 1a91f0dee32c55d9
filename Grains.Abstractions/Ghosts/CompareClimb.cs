using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Ghosts;

/// <summary>Asks how a climb compares with a ghost.</summary>
/// <param name="Caller">Who asks.</param>
/// <param name="Analysis">The climb; its analysis is completed.</param>
/// <param name="Ghost">The ghost.</param>
/// <param name="Language">Of the notes: <c>fr</c>, else English.</param>
[GenerateSerializer, Immutable, Alias("ascension.compare-climb")]
public sealed record CompareClimb(
    [property: Id(0)] UserId Caller,
    [property: Id(1)] AnalysisId Analysis,
    [property: Id(2)] GhostId Ghost,
    [property: Id(3)] string Language);
