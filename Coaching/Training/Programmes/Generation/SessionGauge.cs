using Ascension.Coaching.Training.Programmes.Planned;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>What sessions of a type come to for a climber in a phase, before any week is planned.</summary>
internal sealed class SessionGauge(SessionComposer composer, Climber climber)
{
    private readonly Dictionary<(SessionType Type, TrainingPhase Phase), (PlannedSession Usual, PlannedSession Full)>
        _known = [];

    /// <summary>A session of usual length in the middle of the phase.</summary>
    public PlannedSession Usual(SessionType type, TrainingPhase phase) => Of(type, phase).Usual;

    /// <summary>The longest session of the type that the climber's exercises fill.</summary>
    public PlannedSession Full(SessionType type, TrainingPhase phase) => Of(type, phase).Full;

    private (PlannedSession Usual, PlannedSession Full) Of(SessionType type, TrainingPhase phase)
    {
        if (!_known.TryGetValue((type, phase), out var sessions))
        {
            sessions = (
                Compose(type, phase, SessionLength.Usual(type, climber)),
                Compose(type, phase, SessionCatalog.Of(type).MostMinutes));
            _known.Add((type, phase), sessions);
        }

        return sessions;
    }

    private PlannedSession Compose(SessionType type, TrainingPhase phase, int minutes) =>
        composer.Compose(new SessionOrder
        {
            Date = climber.Profile.Start,
            Slot = new(type, 0),
            Minutes = minutes,
            Phase = phase,
            Kind = WeekKind.Training,
            Progress = 0.5,
            Turn = 0,
            MayLoadFingers = WeekMix.IsHard(type),
            MayBeHard = WeekMix.IsHard(type),
            HasBalancingWork = false,
            HasDrills = false,
        });
}
