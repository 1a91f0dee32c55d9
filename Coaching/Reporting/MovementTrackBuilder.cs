using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Holds;
using Ascension.Coaching.Movement.Moves;
using Ascension.Skeletons.Movement;
using Ascension.Skeletons.Timeline;

namespace Ascension.Coaching.Reporting;

/// <summary>Brings what was found on the common time base back to the timeline's frames and coordinates.</summary>
internal sealed class MovementTrackBuilder(SkeletonTimeline timeline, ClimbMovement climb, Wall seen)
{
    public MovementTrack Build(ClimbScores scores)
    {
        var frames = timeline.FrameCount;
        var angles = new float[Enum.GetValues<JointAngle>().Length][];
        for (var joint = 0; joint < angles.Length; joint++)
        {
            angles[joint] = new float[frames];
        }

        var (massX, massY) = (new float[frames], new float[frames]);
        for (var frame = 0; frame < frames; frame++)
        {
            var (tick, share) = TickAndShare(timeline.TimesMs[frame]);
            for (var joint = 0; joint < angles.Length; joint++)
            {
                var column = climb.Angles.Series((JointAngle)joint);
                angles[joint][frame] = (float)Interpolate(column[tick], column[Next(tick, share)], share);
            }

            var mass = Point.Between(climb.Mass[tick], climb.Mass[Next(tick, share)], share);
            (massX[frame], massY[frame]) = ToImage(mass, timeline.Camera[frame]);
        }

        return new MovementTrack(angles, massX, massY, Contacts(), [.. climb.Moves.Select(Move)], scores);
    }

    private static double Interpolate(double from, double to, double share) => from + (to - from) * share;

    private static int Next(int tick, double share) => share > 0 ? tick + 1 : tick;

    private (int Tick, double Share) TickAndShare(int timeMs)
    {
        var position = (double)(timeMs - climb.Clock.StartMs) / climb.Clock.StepMs;
        var tick = Math.Min((int)position, climb.Clock.Count - 1);
        return tick == climb.Clock.Count - 1 ? (tick, 0) : (tick, position - tick);
    }

    /// <summary>Undoes the camera's similarity and normalises by the frame.</summary>
    private (float X, float Y) ToImage(Point wall, CameraTransform camera)
    {
        var (x, y) = (wall.X - camera.Tx, wall.Y - camera.Ty);
        var (a, b) = ((double)camera.A, (double)camera.B);
        var squared = a * a + b * b;
        return (
            (float)((a * x + b * y) / squared / timeline.Video.Width),
            (float)((a * y - b * x) / squared / timeline.Video.Height));
    }

    private IReadOnlyList<Contact> Contacts() =>
        [.. climb.Limbs
            .SelectMany(limb => limb.Contacts)
            .OrderBy(contact => contact.Range.Start)
            .ThenBy(contact => contact.Limb)
            .Select(contact => new Contact(
                contact.Limb,
                climb.Clock.TimeMs(contact.Range.Start),
                climb.Clock.TimeMs(contact.Range.End),
                contact.Place.X / timeline.Video.Width,
                contact.Place.Y / timeline.Video.Height,
                contact.Hold?.Id ?? seen.At(contact.Place)?.Id))];

    private Move Move(HandMove move)
    {
        var (from, to) = (move.Transition.From.Place, move.Transition.To.Place);
        return new Move(
            move.Index,
            move.Hand,
            climb.Clock.TimeMs(move.ReachPhase.Start),
            climb.Clock.TimeMs(move.ReachPhase.End),
            from.X / timeline.Video.Width,
            from.Y / timeline.Video.Height,
            to.X / timeline.Video.Width,
            to.Y / timeline.Video.Height,
            move.Reach,
            move.IsDynamic,
            move.FootMoves);
    }
}
