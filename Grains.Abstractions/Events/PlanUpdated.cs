using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Events;

/// <summary>A training programme changed.</summary>
/// <param name="GoalId">Which.</param>
/// <param name="Reason">Why, in the climber's language: a sentence for each change.</param>
/// <param name="Kinds">What kinds of change, see <see cref="Training.PlanChange"/>.</param>
[GenerateSerializer, Immutable, Alias("ascension.plan-updated")]
public sealed record PlanUpdated(
    [property: Id(0)] GoalId GoalId,
    [property: Id(1)] string Reason,
    [property: Id(2)] IReadOnlyList<string> Kinds) : UserEvent;
