namespace Ascension.Coaching.Advice;

/// <summary>An exercise; its words stand in the text resources as <c>drill.{Id}</c>.</summary>
/// <param name="Id">Name of the exercise.</param>
/// <param name="Loads">What it loads: injured, the exercise is left out.</param>
internal sealed record Drill(string Id, params IReadOnlyList<BodyPart> Loads)
{
    public static Drill StraightArmTraverse { get; } = new("straight_arm_traverse", BodyPart.Shoulder);

    public static Drill ShakeOutStops { get; } = new("shake_out_stops", BodyPart.Shoulder, BodyPart.Finger);

    public static Drill SilentFeet { get; } = new("silent_feet");

    public static Drill OneTouchFeet { get; } = new("one_touch_feet");

    public static Drill GlueHands { get; } = new("glue_hands", BodyPart.Finger);

    public static Drill FeetStayOn { get; } = new("feet_stay_on", BodyPart.Back, BodyPart.Finger);

    public static Drill PullInToes { get; } = new("pull_in_toes", BodyPart.Knee, BodyPart.Ankle);

    public static Drill SwingFromHips { get; } = new("swing_from_hips", BodyPart.Hip);

    public static Drill ReadFromGround { get; } = new("read_from_ground");

    public static Drill ThreeBreaths { get; } = new("three_breaths");

    public static Drill SlowMotion { get; } = new("slow_motion", BodyPart.Finger, BodyPart.Elbow);

    public static Drill LegPush { get; } = new("leg_push", BodyPart.Knee);

    public static Drill ShiftThenReach { get; } = new("shift_then_reach");

    public static Drill FlagEveryMove { get; } = new("flag_every_move", BodyPart.Hip, BodyPart.Knee);

    public static Drill OtherHandLeads { get; } = new("other_hand_leads");

    public static Drill EvenLaps { get; } = new("even_laps", BodyPart.Finger);

    public static Drill CalmStart { get; } = new("calm_start");

    public static Drill FeetFirst { get; } = new("feet_first", BodyPart.Knee);

    public static Drill HighStep { get; } = new("high_step", BodyPart.Knee, BodyPart.Hip);

    public static Drill TwistLock { get; } = new("twist_lock", BodyPart.Knee, BodyPart.Hip);

    public static Drill EveryHold { get; } = new("every_hold");

    public static Drill RockOver { get; } = new("rock_over", BodyPart.Knee, BodyPart.Hip);

    public static Drill HoldTheTop { get; } = new("hold_the_top", BodyPart.Finger);

    public static Drill CrossThroughTraverse { get; } =
        new("cross_through_traverse", BodyPart.Shoulder, BodyPart.Finger);

    public static Drill LookUntilPlaced { get; } = new("look_until_placed");
}
