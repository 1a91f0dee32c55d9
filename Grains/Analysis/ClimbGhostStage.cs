using Ascension.Coaching;
using Ascension.Coaching.Ghosts;
using Ascension.Coaching.Ghosts.Body;
using Ascension.Coaching.Ghosts.Registration;
using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Accounts;
using Ascension.Grains.Ghosts;
using Ascension.Grains.Scheduling;

namespace Ascension.Grains.Analysis;

/// <summary>
/// Plans the ghost of a climb: on the climber's route, from where the climber started, for the climber's body. A film
/// that does not show the route is no fault of the analysis; its ghost says so.
/// </summary>
internal sealed class ClimbGhostStage(StoredFilms films, GhostStage ghosts, CpuLimiter cpu)
{
    public async Task RunAsync(
        Guid analysis, UserProfile climber, ClimbedRoute climbed, CancellationToken cancellationToken)
    {
        var owner = climber.Id.Value;
        var film = await films.ReadAsync(analysis, owner, cancellationToken);
        var on = await films.ReadRouteAsync(analysis, owner, climbed, cancellationToken);
        var planned = await cpu.RunAsync(
            () => Plan(film, BodyOf(climber), on, cancellationToken), cancellationToken);
        await ghosts.WriteAsync(analysis, owner, planned, cancellationToken);
    }

    /// <summary>The profile was sound when the analysis was accepted, but may have been changed since.</summary>
    private static ClimberBody BodyOf(UserProfile climber) =>
        BodyCheck.WithoutProblems(ClimberBodies.Of(climber));

    private static PlannedGhost Plan(
        FilmedClimb film, ClimberBody body, ClimbedRoute climbed, CancellationToken cancellationToken)
    {
        var climb = ClimbRegistration.Find(film.Timeline, film.Holds, body, climbed.OnPhoto(), cancellationToken);
        if (climb is null)
        {
            return PlannedGhost.ViewsDoNotMatch();
        }

        // A wall that nobody measured is measured by its climber.
        var on = climbed.Scale.IsAssumed ? climbed.Measured(1 / climb.Stretch) : climbed;
        var planner = GhostPlanner.Default;
        var alike = planner.Plan(on.Route, body, climb.Start, cancellationToken);
        return alike.IsReachable
            ? PlannedGhost.Of(alike, on, body, startsLikeClimber: true)
            : PlannedGhost.Of(
                planner.Plan(on.Route, body, start: null, cancellationToken), on, body, startsLikeClimber: false);
    }
}
