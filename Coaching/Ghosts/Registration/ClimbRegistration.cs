using Ascension.Coaching.Ghosts.Comparison;
using Ascension.Coaching.Ghosts.Walls;
using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Cleaning;
using Ascension.Coaching.Movement.Contacts;
using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Movement;
using Ascension.Skeletons.Timeline;

namespace Ascension.Coaching.Ghosts.Registration;

/// <summary>Finds a filmed climb on the route it was of. Pure and deterministic.</summary>
public static class ClimbRegistration
{
    private const int TraceStepMs = 100;
    private static readonly MovementAnalyser Analyser = new(CleaningSettings.Default, MovementSettings.Default);

    /// <summary>Finds a climb on a route; null when the film and the picture of the route do not fit.</summary>
    /// <param name="timeline">Skeletons over time.</param>
    /// <param name="body">What is known of the climber's body.</param>
    /// <param name="route">The route.</param>
    /// <param name="isScaleKnown">The route's metres were measured and not assumed.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="ArgumentException">The timeline spans more than 30 minutes.</exception>
    public static RouteClimb? Find(
        SkeletonTimeline timeline,
        ClimberBody body,
        Route route,
        bool isScaleKnown,
        CancellationToken cancellationToken)
    {
        if (Locate(timeline, body, route, isScaleKnown, cancellationToken) is not { } found)
        {
            return null;
        }

        var climb = Analyser.Analyse(timeline, body, found.Holds, cancellationToken);
        return new(
            found.Holds, Trace(climb, found.Fit), Start(climb), found.Fit.Scale / found.MetresPerPixel);
    }

    /// <summary>The route's holds as a film shows them; unknown when film and picture do not fit.</summary>
    /// <param name="timeline">Skeletons over time.</param>
    /// <param name="body">What is known of the climber's body.</param>
    /// <param name="route">The route.</param>
    /// <param name="isScaleKnown">The route's metres were measured and not assumed.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="ArgumentException">The timeline spans more than 30 minutes.</exception>
    public static HoldMap FindHolds(
        SkeletonTimeline timeline,
        ClimberBody body,
        Route route,
        bool isScaleKnown,
        CancellationToken cancellationToken) =>
        Locate(timeline, body, route, isScaleKnown, cancellationToken)?.Holds ?? HoldMap.Unknown;

    private static (WallFit Fit, HoldMap Holds, double MetresPerPixel)? Locate(
        SkeletonTimeline timeline,
        ClimberBody body,
        Route route,
        bool isScaleKnown,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(route);
        var blind = Analyser.Analyse(timeline, body, HoldMap.Unknown, cancellationToken);
        if (!blind.Scale.IsKnown)
        {
            return null;
        }

        var metresPerPixel = blind.Scale.HeightM / blind.Scale.BodyHeightPx;
        var places = LimbPlaces.Of(blind);
        if (new RouteRegistrar(route).Find(places, metresPerPixel, isScaleKnown, cancellationToken) is not { } fit)
        {
            return null;
        }

        HoldMap map = new([.. route.Holds.Select(hold => ToFilm(hold, fit, timeline.Video))], route.AngleDegrees);
        return (fit, map, metresPerPixel);
    }

    private static Hold ToFilm(RouteHold hold, WallFit fit, VideoFacts video)
    {
        var centre = fit.ToFilm(new(hold.X, hold.Y));
        var (width, height) = (hold.Width / fit.Scale / video.Width, hold.Height / fit.Scale / video.Height);
        var (x, y) = (centre.X / video.Width, centre.Y / video.Height);
        return new(hold.Id, hold.Type, x, y, new HoldBox(x - (width / 2), y - (height / 2), width, height));
    }

    private static ClimbTrace Trace(ClimbMovement climb, WallFit fit)
    {
        var paths = Enum.GetValues<Limb>().ToDictionary(limb => limb, limb => new LimbPath(climb.Track, limb));
        var step = climb.Clock.Ticks(TraceStepMs);
        List<TracePoint> points = [];
        for (var tick = climb.Window.Start; tick <= climb.Window.End; tick += step)
        {
            points.Add(new(
                climb.Clock.TimeMs(tick),
                fit.ToRoute(climb.Mass[tick]),
                fit.ToRoute(paths[Limb.LeftHand].Tip(tick)),
                fit.ToRoute(paths[Limb.RightHand].Tip(tick)),
                fit.ToRoute(paths[Limb.LeftFoot].Tip(tick)),
                fit.ToRoute(paths[Limb.RightFoot].Tip(tick))));
        }

        return new(points, [.. climb.Limbs.SelectMany(limb => limb.Contacts).Select(contact => new TraceContact(
            contact.Limb,
            contact.Hold?.Id,
            climb.Clock.TimeMs(contact.Range.Start),
            climb.Clock.TimeMs(contact.Range.End),
            contact.Hold is null ? fit.ToRoute(contact.Place) : null))]);
    }

    /// <summary>The holds under the limbs before the first hand moves on.</summary>
    private static GhostStart Start(ClimbMovement climb)
    {
        var tick = climb.Moves.Count > 0
            ? Math.Max(climb.Window.Start, climb.Moves[0].ReachPhase.Start - 1)
            : climb.Window.Start;
        return new(climb.Limbs
            .Select(limb => (limb.Limb, Hold: limb.ContactAt(tick)?.Hold?.Id))
            .Where(pair => pair.Hold is not null)
            .ToDictionary(pair => pair.Limb, pair => pair.Hold!));
    }
}
