using Ascension.Coaching;
using Ascension.Coaching.Ghosts;
using Ascension.Coaching.Ghosts.Comparison;
using Ascension.Coaching.Ghosts.Reporting;

namespace Ascension.Grains.Ghosts;

/// <summary>The documents of a planned ghost.</summary>
/// <param name="IsReachable">It gets up.</param>
/// <param name="English">In English.</param>
/// <param name="French">In French.</param>
/// <param name="Basis">What climbs are compared with; null when it does not get up.</param>
internal sealed record PlannedGhost(bool IsReachable, byte[] English, byte[] French, byte[]? Basis)
{
    public static PlannedGhost Of(
        GhostPlan plan, ClimbedRoute on, ClimberBody body, bool? startsLikeClimber = null)
    {
        var document = new GhostDocument(plan, on.Route, on.Scale, startsLikeClimber);
        var basis = plan.IsReachable ? GhostBasis.Of(plan, on.OnPhoto(), body).Write() : null;
        return new(plan.IsReachable, document.Write("en"), document.Write("fr"), basis);
    }

    /// <summary>The film of the climb does not show the route.</summary>
    public static PlannedGhost ViewsDoNotMatch() => new(
        false, GhostRefusal.ViewsDoNotMatch("en"), GhostRefusal.ViewsDoNotMatch("fr"), Basis: null);
}
