using Ascension.Coaching.Movement.Body;
using Ascension.Coaching.Movement.Cleaning;
using Ascension.Coaching.Movement.Contacts;
using Ascension.Coaching.Movement.Holds;
using Ascension.Coaching.Movement.Moves;
using Ascension.Coaching.Movement.Phases;
using Ascension.Coaching.Movement.Statics;
using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Movement;
using Ascension.Skeletons.Timeline;

namespace Ascension.Coaching.Movement;

/// <summary>From keypoints to movement: cleaning, scale, centre of mass, contacts, moves, pauses.</summary>
internal sealed class MovementAnalyser(CleaningSettings cleaning, MovementSettings settings)
{
    public ClimbMovement Analyse(
        SkeletonTimeline timeline, ClimberBody body, HoldMap holds, CancellationToken cancellationToken)
    {
        var track = new TrackCleaner(cleaning).Clean(timeline, cancellationToken);
        var scale = BodyScaleEstimator.Estimate(track, body.HeightCm);
        var angles = new JointAngles(track);
        var mass = new MassPath(track, cleaning);
        cancellationToken.ThrowIfCancellationRequested();

        var wall = new Wall(holds, timeline.Video, scale);
        var (window, limbs, isMapUsed) = FindLimbs(track, scale, body, wall);
        var balance = new Balance(mass, limbs, scale, settings, WallLean.Of(wall.AngleDegrees));
        var span = new ReachSpan(scale, body.ArmSpanCm);
        cancellationToken.ThrowIfCancellationRequested();

        return new ClimbMovement
        {
            Settings = settings,
            Camera = timeline.CameraState,
            Body = body,
            Track = track,
            Scale = scale,
            Wall = wall,
            IsMapUsed = isMapUsed,
            Angles = angles,
            Mass = mass,
            Balance = balance,
            Loads = new StaticLoads(
                StaticsSettings.Default, track, scale, mass, limbs, window, wall.AngleDegrees),
            Hips = new HipSquareness(track, scale, window),
            Limbs = limbs,
            Window = window,
            Moves = new MoveFinder(settings, scale, track.Clock, mass, balance, span, limbs).Find(),
            Pauses = new PauseFinder(settings, scale, track.Clock, mass, angles, limbs).Find(window),
        };
    }

    private (TickRange Window, IReadOnlyList<LimbRecord> Limbs, bool IsMapUsed) FindLimbs(
        CleanTrack track, BodyScale scale, ClimberBody body, Wall wall)
    {
        if (!scale.IsKnown)
        {
            return (new TickRange(0, -1), [], false);
        }

        List<LimbPath> paths = [.. Enum.GetValues<Limb>()
            .Where(limb => !body.UnavailableLimbs.Contains(limb))
            .Select(limb => new LimbPath(track, limb))];
        var found = FindContacts(paths, wall);
        var isMapUsed = wall.IsMapped && HoldFit.Fits(found.SelectMany(limb => limb.Contacts));
        if (wall.IsMapped && !isMapUsed)
        {
            found = FindContacts(paths, wall.WithoutHolds());
        }

        var fit = new HoldFit(settings, track.Clock);
        var touches = new TouchFilter(settings, scale, track.Clock);
        found = found.ConvertAll(limb => (
            limb.Path, touches.Drop(isMapUsed ? fit.Real(limb.Contacts) : limb.Contacts)));
        var window = ClimbWindow.Of(track, found.SelectMany(limb => limb.Contacts));
        var transitions = new TransitionFinder(settings, scale, track.Clock);
        return (window, [.. found.Select(limb => Record(limb.Path, Inside(limb.Contacts, window)))], isMapUsed);

        LimbRecord Record(LimbPath path, List<LimbContact> contacts) =>
            new(path.Limb, contacts, [.. transitions.Find(path, contacts)], path.Count);

        List<(LimbPath Path, List<LimbContact> Contacts)> FindContacts(List<LimbPath> limbs, Wall holds)
        {
            var finder = new ContactFinder(settings, scale, track.Clock, holds);
            return limbs.ConvertAll(path => (path, finder.Find(path)));
        }
    }

    /// <summary>Contacts on the wall, cut to the time on the wall.</summary>
    private static List<LimbContact> Inside(List<LimbContact> contacts, TickRange window) =>
        [.. contacts.Where(contact => contact.Range.Overlaps(window))
            .Select(contact => contact with { Range = contact.Range.Intersect(window) })];
}
