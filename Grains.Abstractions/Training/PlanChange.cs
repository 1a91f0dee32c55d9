namespace Ascension.Grains.Abstractions.Training;

/// <summary>One change of a programme.</summary>
/// <param name="Kind">
/// <c>sessions_shifted, phases_shifted, load_raised, load_lowered, load_rebuilt, drill_added, drill_retired,
/// pain_restricted, pain_cleared</c>.
/// </param>
/// <param name="Reason">Why, a sentence in the climber's language.</param>
/// <param name="FirstDay">First day it concerns.</param>
[GenerateSerializer, Immutable, Alias("ascension.plan-change")]
public sealed record PlanChange(
    [property: Id(0)] string Kind,
    [property: Id(1)] string Reason,
    [property: Id(2)] DateOnly FirstDay);
