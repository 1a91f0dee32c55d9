using System.Collections.Frozen;
using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes.Planned;
using static Ascension.Coaching.Training.Catalogue.ExerciseKind;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>The types of sessions a programme plans.</summary>
internal static class SessionCatalog
{
    private static readonly FrozenDictionary<SessionType, SessionTraits> Types = new SessionTraits[]
    {
        new(SessionType.Technique, 1, 120,
            [new(TechniqueDrill, 3), new(TechniqueDrill, 3), new(Climbing, 4), new(Mental, 1), new(Core, 1)],
            [Climbing, TechniqueDrill, Endurance, Mental, Core, Mobility, Antagonist]),
        new(SessionType.Endurance, 1, 120,
            [new(TechniqueDrill, 2), new(Endurance, 5), new(Endurance, 3), new(Core, 1)],
            [Endurance, Climbing, TechniqueDrill, Core, Mental, Mobility, Antagonist]),
        new(SessionType.Strength, 1, 120,
            [new(FingerStrength, 4), new(Power, 3), new(PullingStrength, 3), new(Core, 1.5), new(Antagonist, 1.5)],
            [PullingStrength, Climbing, Core, Antagonist, TechniqueDrill, Mobility]),
        new(SessionType.Power, 0.95, 120,
            [new(Power, 5), new(Power, 3), new(PullingStrength, 2), new(Core, 1.5), new(Antagonist, 1)],
            [Climbing, Core, Antagonist, TechniqueDrill, Mobility]),
        new(SessionType.PowerEndurance, 0.9, 105,
            [new(PowerEndurance, 6), new(Endurance, 2), new(Core, 1), new(Antagonist, 1)],
            [Climbing, Endurance, Core, Antagonist, TechniqueDrill, Mobility]),
        new(SessionType.Performance, 1.1, 150,
            [new(Mental, 1), new(Projecting, 6), new(Climbing, 3)],
            [Climbing, Mental, TechniqueDrill, Endurance, Mobility]),
        new(SessionType.Conditioning, 0.7, 75,
            [new(Antagonist, 2), new(Core, 2), new(Antagonist, 2), new(Mobility, 2), new(Mobility, 2)],
            [Core, Mobility, Antagonist, PullingStrength, Mental]),
    }.ToFrozenDictionary(traits => traits.Type);

    public static SessionTraits Of(SessionType type) => Types[type];

    /// <summary>What makes a type worth planning: without any of it the session is a conditioning session.</summary>
    public static ReadOnlySpan<ExerciseKind> CoreOf(SessionType type) => type switch
    {
        SessionType.Technique => [TechniqueDrill, Climbing],
        SessionType.Endurance => [Endurance, Climbing],
        SessionType.Strength => [FingerStrength, Power, PullingStrength],
        SessionType.Power => [Power],
        SessionType.PowerEndurance => [PowerEndurance],
        SessionType.Performance => [Projecting, Climbing],
        _ => [],
    };
}
