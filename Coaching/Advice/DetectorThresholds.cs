namespace Ascension.Coaching.Advice;

/// <summary>
/// When a detector fires: lengths in body heights (bh), speeds in bh/s, angles in degrees, times in milliseconds,
/// shares 0 to 1. First estimates; tuned on generated climbs only, never on one video.
/// </summary>
internal sealed record DetectorThresholds
{
    public static DetectorThresholds Default { get; } = new();

    /// <summary>bent_arms_at_rest: both elbows below this angle ...</summary>
    public double BentElbow { get; init; } = 120;

    /// <summary>... for at least this share of a pause ...</summary>
    public double BentShare { get; init; } = 0.6;

    /// <summary>... of at least this length.</summary>
    public int BentPauseMs { get; init; } = 2000;

    /// <summary>stutter_feet: this many re-placements of one foot on one hold ...</summary>
    public int StutterReplacements { get; init; } = 3;

    /// <summary>... within this time.</summary>
    public int StutterWindowMs { get; init; } = 2000;

    /// <summary>hand_readjust: this many regrips ...</summary>
    public int Regrips { get; init; } = 2;

    /// <summary>... within this time after the catch.</summary>
    public int RegripWindowMs { get; init; } = 1500;

    /// <summary>lock_off_held: the holding elbow below this angle ...</summary>
    public double LockOffElbow { get; init; } = 90;

    /// <summary>... for this long before the other hand leaves.</summary>
    public int LockOffMs { get; init; } = 1500;

    /// <summary>hesitation_before_crux: a hesitation of this length ...</summary>
    public int HesitationMs { get; init; } = 4000;

    /// <summary>... before a move at least as far as this quantile of all reaches ...</summary>
    public double CruxQuantile { get; init; } = 2.0 / 3;

    /// <summary>... and longer than the median reach by this factor ...</summary>
    public double CruxFactor { get; init; } = 1.1;

    /// <summary>... in a climb of at least this many moves.</summary>
    public int CruxMoves { get; init; } = 4;

    /// <summary>jerky_com: log dimensionless jerk of the reach below this ...</summary>
    public double JerkySmoothness { get; init; } = -8.5;

    /// <summary>... on this many moves.</summary>
    public int JerkyMoves { get; init; } = 3;

    /// <summary>arms_do_the_work: the centre of mass rises this much while reaching ...</summary>
    public double ArmsRise { get; init; } = 0.07;

    /// <summary>... while no knee opens by this angle ...</summary>
    public double ArmsKneeOpening { get; init; } = 15;

    /// <summary>... and the holding elbow closes by this angle ...</summary>
    public double ArmsElbowClosing { get; init; } = 40;

    /// <summary>... on this many moves.</summary>
    public int ArmsMoves { get; init; } = 2;

    /// <summary>unbalanced_prepare: outside the supports by this much ...</summary>
    public double UnbalancedOffset { get; init; } = 0.03;

    /// <summary>... for this share of preparing ...</summary>
    public double UnbalancedShare { get; init; } = 0.5;

    /// <summary>... of at least this length ...</summary>
    public int UnbalancedPrepareMs { get; init; } = 300;

    /// <summary>... on this many moves.</summary>
    public int UnbalancedMoves { get; init; } = 2;

    /// <summary>barn_door: the trunk turns this far in the picture ...</summary>
    public double BarnDoorTurn { get; init; } = 20;

    /// <summary>... within this time, with a foot off the wall.</summary>
    public int BarnDoorMs { get; init; } = 500;

    /// <summary>one_sided: one hand leads more than this share ...</summary>
    public double OneSidedShare { get; init; } = 0.7;

    /// <summary>... of at least this many moves.</summary>
    public int OneSidedMoves { get; init; } = 8;

    /// <summary>fading: the last third below this share of the first third's way ...</summary>
    public double FadingPace { get; init; } = 0.7;

    /// <summary>... and its moves less smooth by this much log dimensionless jerk ...</summary>
    public double FadingSmoothness { get; init; } = 0.9;

    /// <summary>... in a climb of at least this length ...</summary>
    public int FadingClimbMs { get; init; } = 15_000;

    /// <summary>... with at least this many judged moves in either third of them.</summary>
    public int FadingMoves { get; init; } = 2;

    /// <summary>rushed_start: the first two moves at least as fast as this quantile of the others ...</summary>
    public double RushedQuantile { get; init; } = 0.9;

    /// <summary>... in a climb of at least this many moves, with a regrip after one of them.</summary>
    public int RushedMoves { get; init; } = 6;

    /// <summary>late_feet, low_foot_high_reach: the reach takes more of what the body spans than this ...</summary>
    public double StretchedReach { get; init; } = 0.95;

    /// <summary>... while a foothold this much higher was free ...</summary>
    public double HigherFoothold { get; init; } = 0.15;

    /// <summary>... and a foot follows within this time after the catch (late), or none does (low).</summary>
    public int FeetFollowMs { get; init; } = 1000;

    /// <summary>hips_out, square_hips_on_side_pull: hips wider than this share of their widest are square ...</summary>
    public double SquareHips { get; init; } = 0.88;

    /// <summary>hips_out: ... for this long before a reach ...</summary>
    public int SquarePrepareMs { get; init; } = 1500;

    /// <summary>... that takes more than this share of what the body spans ...</summary>
    public double LongReach { get; init; } = 0.84;

    /// <summary>... on a wall that leans away from the climber by no more than this.</summary>
    public double SteepestSlab { get; init; } = -5;

    /// <summary>square_hips_on_side_pull: looked at from this long before the hand leaves.</summary>
    public int SidePullSetMs { get; init; } = 500;

    /// <summary>over_reach_past_hold: a jump that takes more than this share of what the body spans ...</summary>
    public double OverReach { get; init; } = 1;

    /// <summary>... past a hold this far along the way ...</summary>
    public double PassedFrom { get; init; } = 0.3;

    /// <summary>... up to here ...</summary>
    public double PassedTo { get; init; } = 0.8;

    /// <summary>... and this near to it.</summary>
    public double PassedWithin { get; init; } = 0.1;

    /// <summary>missed_rest: in a climb of at least this length ...</summary>
    public int MissedRestClimbMs { get; init; } = 40_000;

    /// <summary>... jerk and sway of the last third are this many times those of the first ...</summary>
    public double PumpRise { get; init; } = 1.5;

    /// <summary>... and a stance on two jugs was never held still for this long.</summary>
    public int RestTakenMs { get; init; } = 1400;

    /// <summary>over_gripping_pause: both hands on bad holds for this long in a pause.</summary>
    public int OverGripMs { get; init; } = 3000;

    /// <summary>no_rock_over: a foot put no farther below the hips than this ...</summary>
    public double HighStepBelow { get; init; } = 0.21;

    /// <summary>... but farther than a hooked heel ...</summary>
    public double HookBelow { get; init; } = 0.10;

    /// <summary>... to which the centre of mass never comes nearer sideways than this.</summary>
    public double RockOverAside { get; init; } = 0.3;

    /// <summary>missed_flag: the centre of mass sways this far ...</summary>
    public double MissedFlagSway { get; init; } = 0.1;

    /// <summary>... while the free ankle is not stretched this far sideways of the hips.</summary>
    public double FlagAside { get; init; } = 0.2;

    /// <summary>uncontrolled_finish: both hands on the wall for less than this after the last reach ...</summary>
    public int ControlMs { get; init; } = 2000;

    /// <summary>... in a film that goes on for this long after ...</summary>
    public int AfterTheTopMs { get; init; } = 800;

    /// <summary>... or, in that time, both feet off for this long while both hands are on.</summary>
    public int FeetCutMs { get; init; } = 240;

    /// <summary>not_looking_at_feet: the nose never this much lower than usual, against the ears ...</summary>
    public double LookDown { get; init; } = 0.015;

    /// <summary>... from this long before a foot arrives ...</summary>
    public int LookMs { get; init; } = 700;

    /// <summary>... which is put on again within this time ...</summary>
    public int PlacedAgainMs { get; init; } = 1200;

    /// <summary>... on this many placements.</summary>
    public int UnseenPlacements { get; init; } = 2;

    /// <summary>matching_where_a_cross_would_do: the cross saves more than this share of the cost ...</summary>
    public double CrossSaves { get; init; } = 0.02;

    /// <summary>... and both hands were on the hold for no longer than this.</summary>
    public int MatchedMs { get; init; } = 5000;

    /// <summary>dyno_where_static_was_possible: the reach takes no more of what the body spans than this.</summary>
    public double StaticReach { get; init; } = 0.97;
}
