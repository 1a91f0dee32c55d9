namespace Ascension.Coaching.Training.Programmes.Planned;

/// <summary>Codes of <see cref="Reason"/>; each has its words in every language.</summary>
public static class ReasonCodes
{
    /// <summary>The goal is the present level.</summary>
    public const string GoalConsolidation = "goal_consolidation";

    /// <summary>The goal fits the weeks.</summary>
    public const string GoalRealistic = "goal_realistic";

    /// <summary>The goal fits if all goes well.</summary>
    public const string GoalAmbitious = "goal_ambitious";

    /// <summary>The goal does not fit; there is a milestone.</summary>
    public const string GoalTooFar = "goal_too_far";

    /// <summary>The goal does not fit, and no harder grade does either.</summary>
    public const string GoalTooFarConsolidate = "goal_too_far_consolidate";

    /// <summary>Beginners rest two days a week.</summary>
    public const string NoteBeginnerRest = "note_beginner_rest";

    /// <summary>No age: nothing that has a least age.</summary>
    public const string NoteAgeUnknown = "note_age_unknown";

    /// <summary>No years of climbing: nothing that needs them.</summary>
    public const string NoteYearsUnknown = "note_years_unknown";

    /// <summary>Too young for max hangs and campus.</summary>
    public const string NoteTooYoung = "note_too_young";

    /// <summary>Too young for intensive finger strength.</summary>
    public const string NoteTooYoungForFingers = "note_too_young_for_fingers";

    /// <summary>Too new to climbing for max hangs and campus.</summary>
    public const string NoteTooNew = "note_too_new";

    /// <summary>Below the level for hangboards.</summary>
    public const string NoteNoHangboardYet = "note_no_hangboard_yet";

    /// <summary>An injured part is spared.</summary>
    public const string NoteInjury = "note_injury";

    /// <summary>A hurting part is spared.</summary>
    public const string NotePain = "note_pain";

    /// <summary>Exercises that hurt are left out.</summary>
    public const string NotePainExercises = "note_pain_exercises";

    /// <summary>Finger pain before bones are grown.</summary>
    public const string NoteStopAndRefer = "note_stop_and_refer";

    /// <summary>The first week follows what was logged before.</summary>
    public const string NoteStartFromLog = "note_start_from_log";

    /// <summary>A training week of the base phase.</summary>
    public const string WeekBase = "week_base";

    /// <summary>A training week of the strength phase.</summary>
    public const string WeekStrength = "week_strength";

    /// <summary>A training week of the power phase.</summary>
    public const string WeekPower = "week_power";

    /// <summary>A training week of the power-endurance phase.</summary>
    public const string WeekPowerEndurance = "week_power_endurance";

    /// <summary>A training week of the performance phase.</summary>
    public const string WeekPerformance = "week_performance";

    /// <summary>A deload.</summary>
    public const string WeekDeload = "week_deload";

    /// <summary>A taper.</summary>
    public const string WeekTaper = "week_taper";

    /// <summary>What the phase is for would load what is spared: the week is for something else.</summary>
    public const string WeekSpared = "week_spared";

    /// <summary>The load leaves no room for what the phase is for: the week is for something else.</summary>
    public const string WeekMadeEasy = "week_made_easy";

    /// <summary>The load is held by what was done before.</summary>
    public const string WeekCapped = "week_capped";

    /// <summary>The first week after missed ones.</summary>
    public const string WeekComeback = "week_comeback";

    /// <summary>The week's load is done: the rest of it is for rest.</summary>
    public const string WeekLoadDone = "week_load_done";

    /// <summary>Prefix of the reasons of sessions: what their type is for.</summary>
    public const string SessionPrefix = "session_";

    /// <summary>The session serves a focus area.</summary>
    public const string SessionFocus = "session_focus";

    /// <summary>It was a hard session, made easy as the load is held.</summary>
    public const string SessionMadeEasy = "session_made_easy";

    /// <summary>It was another session, but injury or pain leaves nothing to do in it.</summary>
    public const string SessionSpared = "session_spared";

    /// <summary>Fingers were loaded two days before: not earlier in the day than then.</summary>
    public const string SessionFingerRest = "session_finger_rest";

    /// <summary>It was missed earlier in the week.</summary>
    public const string SessionShifted = "session_shifted";

    /// <summary>Opens the session.</summary>
    public const string ExerciseWarmUp = "exercise_warm_up";

    /// <summary>Closes the session.</summary>
    public const string ExerciseCoolDown = "exercise_cool_down";

    /// <summary>Serves what base weeks are for.</summary>
    public const string ExerciseBase = "exercise_base";

    /// <summary>Serves what strength weeks are for.</summary>
    public const string ExerciseStrength = "exercise_strength";

    /// <summary>Serves what power weeks are for.</summary>
    public const string ExercisePower = "exercise_power";

    /// <summary>Serves what power-endurance weeks are for.</summary>
    public const string ExercisePowerEndurance = "exercise_power_endurance";

    /// <summary>Serves what performance weeks are for.</summary>
    public const string ExercisePerformance = "exercise_performance";

    /// <summary>Keeps what the phase is not for.</summary>
    public const string ExerciseKeeps = "exercise_keeps";

    /// <summary>Stands in, because injury or pain leaves nothing of what was planned.</summary>
    public const string ExerciseStandIn = "exercise_stand_in";

    /// <summary>Works on a low score.</summary>
    public const string ExerciseWeakScore = "exercise_weak_score";

    /// <summary>Teaches a technique that analyses never showed.</summary>
    public const string ExerciseNewTechnique = "exercise_new_technique";

    /// <summary>Serves a focus area.</summary>
    public const string ExerciseFocus = "exercise_focus";

    /// <summary>Works on what analyses found.</summary>
    public const string ExerciseDrill = "exercise_drill";

    /// <summary>Keeps joints healthy, weekly.</summary>
    public const string ExerciseAntagonist = "exercise_antagonist";

    /// <summary>Keeps the range of motion, weekly.</summary>
    public const string ExerciseMobility = "exercise_mobility";

    /// <summary>Rounds the session off.</summary>
    public const string ExerciseComplement = "exercise_complement";

    /// <summary>Missed sessions moved.</summary>
    public const string ChangeSessionsShifted = "change_sessions_shifted";

    /// <summary>Missed sessions fell out.</summary>
    public const string ChangeSessionsDropped = "change_sessions_dropped";

    /// <summary>Missed weeks moved the phases.</summary>
    public const string ChangePhasesShifted = "change_phases_shifted";

    /// <summary>Sessions felt easy.</summary>
    public const string ChangeLoadRaised = "change_load_raised";

    /// <summary>Sessions felt hard.</summary>
    public const string ChangeLoadLowered = "change_load_lowered";

    /// <summary>The load is built up again.</summary>
    public const string ChangeLoadRebuilt = "change_load_rebuilt";

    /// <summary>A weakness showed again: its drill joined.</summary>
    public const string ChangeDrillAdded = "change_drill_added";

    /// <summary>A weakness no longer shows: its drill left.</summary>
    public const string ChangeDrillRetired = "change_drill_retired";

    /// <summary>A technique was never used: its drill joined.</summary>
    public const string ChangeTechniqueAdded = "change_technique_added";

    /// <summary>A technique is used now: its drill left.</summary>
    public const string ChangeTechniqueRetired = "change_technique_retired";

    /// <summary>A part hurts and is spared.</summary>
    public const string ChangePainArea = "change_pain_area";

    /// <summary>Exercises hurt and are left out.</summary>
    public const string ChangePainExercises = "change_pain_exercises";

    /// <summary>Finger pain before bones are grown.</summary>
    public const string ChangeStopAndRefer = "change_stop_and_refer";

    /// <summary>It no longer hurts.</summary>
    public const string ChangePainCleared = "change_pain_cleared";
}
