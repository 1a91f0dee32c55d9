using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes.Planned;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>The types of a week's sessions, the most important first.</summary>
internal static class WeekMix
{
    /// <summary>The mix of a phase for a climber; as many as there are days.</summary>
    /// <param name="phase">The phase.</param>
    /// <param name="climber">The climber.</param>
    /// <param name="mostHard">Most hard sessions.</param>
    /// <param name="isPossible">Whether a type leaves this climber something to do.</param>
    public static IReadOnlyList<WeekSlot> Of(
        TrainingPhase phase, Climber climber, int mostHard, Func<SessionType, bool> isPossible)
    {
        var types = Usual(phase, climber.Level)[..climber.Days.Count];
        List<WeekSlot> slots = [];
        var hard = 0;
        foreach (var (type, focus) in Focus(types, climber.Profile.FocusAreas))
        {
            if (!isPossible(type))
            {
                slots.Add(new(StandIn(slots, isPossible), slots.Count) { Instead = type });
            }
            else if (IsHard(type) && ++hard > mostHard)
            {
                slots.Add(new(SessionType.Technique, slots.Count));
            }
            else
            {
                slots.Add(new(type, slots.Count) { Focus = focus });
            }
        }

        return slots;
    }

    // Someone spared climbs easily where they may, but not every day.
    private static SessionType StandIn(List<WeekSlot> slots, Func<SessionType, bool> isPossible) =>
        isPossible(SessionType.Technique) && slots.Count(slot => slot.Type == SessionType.Technique) < 2
            ? SessionType.Technique
            : SessionType.Conditioning;

    /// <summary>Whether sessions of a type are hard.</summary>
    public static bool IsHard(SessionType type) =>
        type is SessionType.Strength or SessionType.Power or SessionType.PowerEndurance or SessionType.Performance;

    /// <summary>The type of session that serves a focus area most.</summary>
    public static SessionType TypeFor(TrainingQuality focus) => focus switch
    {
        TrainingQuality.FingerStrength or TrainingQuality.PullingStrength => SessionType.Strength,
        TrainingQuality.Power => SessionType.Power,
        TrainingQuality.PowerEndurance => SessionType.PowerEndurance,
        TrainingQuality.Endurance => SessionType.Endurance,
        TrainingQuality.Core or TrainingQuality.Mobility or TrainingQuality.Antagonist or TrainingQuality.Recovery =>
            SessionType.Conditioning,
        TrainingQuality.Tactics or TrainingQuality.Mental => SessionType.Performance,
        _ => SessionType.Technique,
    };

    // The two first sessions make the phase what it is; a focus takes the place of a later one.
    private static (SessionType Type, TrainingQuality? Focus)[] Focus(
        SessionType[] types, IReadOnlyList<TrainingQuality> areas)
    {
        const int kept = 2;
        var mix = types.Select(type => (Type: type, Focus: (TrainingQuality?)null)).ToArray();
        var free = types.Length - 1;
        foreach (var area in areas)
        {
            var type = TypeFor(area);
            var present = Array.FindIndex(mix, slot => slot.Type == type && slot.Focus is null);
            if (present >= 0)
            {
                mix[present].Focus = area;
            }
            else if (free >= kept && mix[free].Focus is null)
            {
                mix[free--] = (type, area);
            }
        }

        return mix;
    }

    private static SessionType[] Usual(TrainingPhase phase, ClimberLevel level) => (phase, level) switch
    {
        (TrainingPhase.Base, ClimberLevel.Beginner) =>
        [
            SessionType.Technique, SessionType.Endurance, SessionType.Conditioning, SessionType.Technique,
            SessionType.Endurance, SessionType.Technique,
        ],
        (TrainingPhase.Base, _) =>
        [
            SessionType.Technique, SessionType.Endurance, SessionType.Strength, SessionType.Conditioning,
            SessionType.Endurance, SessionType.Technique,
        ],
        (TrainingPhase.Strength, ClimberLevel.Beginner) =>
        [
            SessionType.Strength, SessionType.Technique, SessionType.Endurance, SessionType.Conditioning,
            SessionType.Technique, SessionType.Endurance,
        ],
        (TrainingPhase.Strength, _) =>
        [
            SessionType.Strength, SessionType.Technique, SessionType.Strength, SessionType.Endurance,
            SessionType.Conditioning, SessionType.Technique,
        ],
        (TrainingPhase.Power, _) =>
        [
            SessionType.Power, SessionType.Technique, SessionType.Strength, SessionType.Endurance,
            SessionType.Conditioning, SessionType.Power,
        ],
        (TrainingPhase.PowerEndurance, _) =>
        [
            SessionType.PowerEndurance, SessionType.Technique, SessionType.PowerEndurance, SessionType.Endurance,
            SessionType.Strength, SessionType.Conditioning,
        ],
        _ =>
        [
            SessionType.Performance, SessionType.Technique, SessionType.Performance, SessionType.Conditioning,
            SessionType.PowerEndurance, SessionType.Endurance,
        ],
    };
}
