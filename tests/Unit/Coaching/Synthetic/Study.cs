using Ascension.Climbs.Faults;
using Ascension.Coaching;
using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Cleaning;
using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Timeline;

namespace Ascension.Unit.Coaching.Synthetic;

/// <summary>Films and analyses climbs as the tests need them.</summary>
internal static class Study
{
    public static SkeletonTimeline Film(Fault fault, Filming? filming = null) =>
        Camera.Film(SyntheticClimb.With(fault, MovesOf(fault)), filming ?? new Filming());

    public static ClimbMovement Movement(Fault fault, Filming? filming = null, ClimberBody? body = null) =>
        Movement(Film(fault, filming), body);

    public static ClimbMovement Movement(SkeletonTimeline timeline, ClimberBody? body = null) =>
        new MovementAnalyser(CleaningSettings.Default, MovementSettings.Default)
            .Analyse(timeline, body ?? ClimberBody.Unknown, HoldMap.Unknown, TestContext.Current.CancellationToken);

    public static ClimbReport Report(SkeletonTimeline timeline, ClimberBody? body = null) =>
        ClimbAnalyser.Analyse(
            timeline, body ?? ClimberBody.Unknown, HoldMap.Unknown, TestContext.Current.CancellationToken);

    private static int MovesOf(Fault fault) => fault switch
    {
        Fault.OneSided => 14,
        Fault.Fading => 9,
        _ => 8,
    };
}
