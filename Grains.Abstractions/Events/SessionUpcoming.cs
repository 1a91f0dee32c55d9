using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Events;

/// <summary>A session is planned for today.</summary>
/// <param name="GoalId">Which goal.</param>
/// <param name="Date">The climber's day.</param>
/// <param name="SessionType">What it is for, <c>strength</c>.</param>
/// <param name="DurationMinutes">How long.</param>
[GenerateSerializer, Immutable, Alias("ascension.session-upcoming")]
public sealed record SessionUpcoming(
    [property: Id(0)] GoalId GoalId,
    [property: Id(1)] DateOnly Date,
    [property: Id(2)] string SessionType,
    [property: Id(3)] int DurationMinutes) : UserEvent;
