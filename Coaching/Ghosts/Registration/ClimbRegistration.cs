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
    /// <param name="seen">Holds that the film shows, in wall coordinates; none when nobody looked.</param>
    /// <param name="body">What is known of the climber's body.</param>
    /// <param name="photo">The route on its photo.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="ArgumentException">The timeline spans more than 30 minutes.</exception>
    public static RouteClimb? Find(
        SkeletonTimeline timeline,
        IReadOnlyList<ClimbHold> seen,
        ClimberBody body,
        PhotoRoute photo,
        CancellationToken cancellationToken)
    {
        if (Locate(timeline, seen, body, photo, cancellationToken) is not { } found)
        {
            return null;
        }

        var climb = Analyser.Analyse(timeline, body, found.Holds, cancellationToken);
        return new(found.Holds, Trace(climb, found.Map), Start(climb), found.Stretch, found.By);
    }

    /// <summary>The route's holds as a film shows them; unknown when film and picture do not fit.</summary>
    /// <param name="timeline">Skeletons over time.</param>
    /// <param name="seen">Holds that the film shows, in wall coordinates; none when nobody looked.</param>
    /// <param name="body">What is known of the climber's body.</param>
    /// <param name="photo">The route on its photo.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="ArgumentException">The timeline spans more than 30 minutes.</exception>
    public static HoldMap FindHolds(
        SkeletonTimeline timeline,
        IReadOnlyList<ClimbHold> seen,
        ClimberBody body,
        PhotoRoute photo,
        CancellationToken cancellationToken) =>
        Locate(timeline, seen, body, photo, cancellationToken)?.Holds ?? HoldMap.Unknown;

    private static LocatedRoute? Locate(
        SkeletonTimeline timeline,
        IReadOnlyList<ClimbHold> seen,
        ClimberBody body,
        PhotoRoute photo,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        ArgumentNullException.ThrowIfNull(seen);
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(photo);
        var blind = Analyser.Analyse(timeline, body, HoldMap.Unknown, cancellationToken);
        return blind.Scale.IsKnown
            ? new RouteLocator(photo, timeline.Video, blind.Scale.HeightM / blind.Scale.BodyHeightPx)
                .Find(LimbPlaces.Of(blind), seen, cancellationToken)
            : null;
    }

    private static ClimbTrace Trace(ClimbMovement climb, WallMap map)
    {
        var paths = Enum.GetValues<Limb>().ToDictionary(limb => limb, limb => new LimbPath(climb.Track, limb));
        var step = climb.Clock.Ticks(TraceStepMs);
        List<TracePoint> points = [];
        for (var tick = climb.Window.Start; tick <= climb.Window.End; tick += step)
        {
            points.Add(new(
                climb.Clock.TimeMs(tick),
                map.ToRoute(climb.Mass[tick]),
                map.ToRoute(paths[Limb.LeftHand].Tip(tick)),
                map.ToRoute(paths[Limb.RightHand].Tip(tick)),
                map.ToRoute(paths[Limb.LeftFoot].Tip(tick)),
                map.ToRoute(paths[Limb.RightFoot].Tip(tick))));
        }

        return new(points, [.. climb.Limbs.SelectMany(limb => limb.Contacts).Select(contact => new TraceContact(
            contact.Limb,
            contact.Hold?.Id,
            climb.Clock.TimeMs(contact.Range.Start),
            climb.Clock.TimeMs(contact.Range.End),
            contact.Hold is null ? map.ToRoute(contact.Place) : null))]);
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
