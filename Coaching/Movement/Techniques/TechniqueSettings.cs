namespace Ascension.Coaching.Movement.Techniques;

/// <summary>
/// When a technique counts as used: lengths in body heights (bh), speeds in bh/s, angles in degrees, times in
/// milliseconds, from one camera behind the climber. First estimates; see docs/coaching.md. A threshold named
/// <c>Clear...</c> is where nobody would doubt it: confidence grows from the first threshold to there.
/// </summary>
internal sealed record TechniqueSettings
{
    public static TechniqueSettings Default { get; } = new();

    /// <summary>A posture lost for at most this long, by a wobble or a bad frame, was kept.</summary>
    public int LongestFlickerMs { get; init; } = 160;

    /// <summary>Two hands on no known hold this near to each other hold the same one.</summary>
    public double MatchDistance { get; init; } = 0.10;

    /// <summary>A hand this far on the far side of the other has crossed it ...</summary>
    public double CrossDistance { get; init; } = 0.08;

    /// <summary>... without doubt from here on.</summary>
    public double ClearCrossDistance { get; init; } = 0.15;

    /// <summary>An elbow below this is locked off ...</summary>
    public double LockOffElbow { get; init; } = 90;

    /// <summary>... without doubt below this ...</summary>
    public double ClearLockOffElbow { get; init; } = 70;

    /// <summary>
    /// ... while the other hand is in the air for at least this long: a lock-off is 300 ms, and the slow ends of a
    /// reach, which look like contact, take some 100 of them.
    /// </summary>
    public int LockOffMs { get; init; } = 200;

    /// <summary>
    /// A move in which both feet are off at once is a jump from this share of a dynamic one's speed on: the speed of a
    /// short jump is smoothed away more than that of a long one ...
    /// </summary>
    public double DynoSpeedShare { get; init; } = 0.95;

    /// <summary>A move this many times as fast as a dynamic one is a jump whatever the feet seem to do ...</summary>
    public double DynoSpeedFactor { get; init; } = 1.5;

    /// <summary>... and without doubt at this many times.</summary>
    public double ClearDynoSpeedFactor { get; init; } = 2.5;

    /// <summary>The knee of a flagging leg is opened at least this far ...</summary>
    public double FlagKnee { get; init; } = 100;

    /// <summary>... and this far beside the hips ...</summary>
    public double FlagSideways { get; init; } = 0.18;

    /// <summary>... without doubt this far ...</summary>
    public double ClearFlagSideways { get; init; } = 0.30;

    /// <summary>... or this far beyond the standing foot ...</summary>
    public double FlagCrossing { get; init; } = 0.03;

    /// <summary>... still against the hips to this speed ...</summary>
    public double FlagSpeed { get; init; } = 0.30;

    /// <summary>... for at least this long.</summary>
    public int FlagMs { get; init; } = 600;

    /// <summary>A dropped knee lies this far inside of both hip and foot ...</summary>
    public double DropKneeInwards { get; init; } = 0.03;

    /// <summary>... without doubt this far ...</summary>
    public double ClearDropKneeInwards { get; init; } = 0.08;

    /// <summary>... not higher than this below the hip ...</summary>
    public double DropKneeBelowHip { get; init; } = 0.02;

    /// <summary>... with the hips turned to less than this squareness ...</summary>
    public double DropKneeSquareness { get; init; } = 0.7;

    /// <summary>... for at least this long.</summary>
    public int DropKneeMs { get; init; } = 300;

    /// <summary>A hooking foot is at most this far below the hip ...</summary>
    public double HookBelowHip { get; init; } = 0.15;

    /// <summary>... and without doubt above it by this much ...</summary>
    public double ClearHookAboveHip { get; init; } = 0.05;

    /// <summary>... its toe this far above its heel: that of a foot on a dropped heel is lower ...</summary>
    public double HeelHookToeAbove { get; init; } = 0.05;

    /// <summary>... and stays for at least this long.</summary>
    public int HookMs { get; init; } = 300;

    /// <summary>The knee of a leg that hooks with the toe is opened at least this far.</summary>
    public double ToeHookKnee { get; init; } = 130;

    /// <summary>A hand below its shoulder presses until it is at least this far below it ...</summary>
    public double MantleBelowShoulder { get; init; } = 0.10;

    /// <summary>... while the centre of mass rises at least this much ...</summary>
    public double MantleRise { get; init; } = 0.10;

    /// <summary>... without doubt this much ...</summary>
    public double ClearMantleRise { get; init; } = 0.20;

    /// <summary>... within this time.</summary>
    public int MantleMs { get; init; } = 3000;

    /// <summary>A foot to rock over on is placed at most this far below the hip ...</summary>
    public double RockOverBelowHip { get; init; } = 0.21;

    /// <summary>... this far beside the centre of mass ...</summary>
    public double RockOverSideways { get; init; } = 0.15;

    /// <summary>... which then comes to within this of it sideways ...</summary>
    public double RockOverOnFoot { get; init; } = 0.08;

    /// <summary>... and rises by this much ...</summary>
    public double RockOverRise { get; init; } = 0.08;

    /// <summary>... without doubt by this much ...</summary>
    public double ClearRockOverRise { get; init; } = 0.20;

    /// <summary>... within this time.</summary>
    public int RockOverMs { get; init; } = 5000;
}
