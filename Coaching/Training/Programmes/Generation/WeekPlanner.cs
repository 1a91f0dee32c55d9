using Ascension.Coaching.Training.Programmes.Planned;
using Ascension.Coaching.Training.Programmes.Rules;
using static Ascension.Coaching.Training.Programmes.Planned.NamedValues;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>
/// Plans one week: which sessions on which days, how long each may be so that the load fits, what fills them.
/// </summary>
internal sealed class WeekPlanner
{
    private readonly ProgrammeRules _rules;
    private readonly Climber _climber;
    private readonly ExercisePool _pool;
    private readonly SessionComposer _composer;
    private readonly Dictionary<TrainingPhase, IReadOnlyList<WeekSlot>> _mixes = [];

    public WeekPlanner(ProgrammeRules rules, Climber climber, ExercisePool pool)
    {
        (_rules, _climber, _pool) = (rules, climber, pool);
        _composer = new(rules, pool);
    }

    /// <summary>Load of sessions at their usual length in a first week, before any cap.</summary>
    public double UsualLoad(IReadOnlyList<WeekSlot> slots) =>
        slots.Sum(slot => SessionLength.Usual(slot.Type, _climber) * Rpe(slot.Type));

    public ProgrammeWeek Plan(WeekOrder order)
    {
        var slots = order.Mix is { } given ? given : Mix(order.Spec.Phase);
        var isLight = order.Spec.Kind != WeekKind.Training;
        var sizes = SessionLength.Share(
            order.Load, [.. slots.Select(slot => (slot.Type, Rpe(slot.Type)))], _climber, isLight);
        var isMadeEasy = sizes is null;
        if (sizes is null)
        {
            slots = [.. slots.Select(MadeEasy)];
            sizes = SessionLength.Least(order.Load, [.. slots.Select(slot => Rpe(slot.Type))]);
        }

        IReadOnlyList<WeekSlot> placed = [.. slots.Take(sizes.Count)];
        var fingers = new FingerDays(_rules, order.FingerDays, order.Start);
        List<PlannedSession> sessions = [];
        var hardLeft = _rules.HardSessionsOf(_climber.Level) - order.HardDone;
        var balancing = BalancingPlace(placed);
        var drills = DrillPlace(placed);
        for (var i = 0; i < placed.Count; i++)
        {
            var date = order.Start.AddDays(order.Days[i]);
            var isHard = WeekMix.IsHard(placed[i].Type);
            var session = _composer.Compose(new SessionOrder
            {
                Date = date,
                Slot = placed[i],
                Minutes = sizes[i],
                Rpe = Rpe(placed[i].Type),
                Phase = order.Spec.Phase,
                Kind = order.Spec.Kind,
                Progress = order.Progress,
                Turn = order.Turn + (2 * i),
                MayLoadFingers = isHard && fingers.MayLoad(date),
                MayBeHard = isHard && hardLeft > 0,
                HasBalancingWork = i == balancing,
                HasDrills = i == drills,
                Reasons = ReasonsOf(placed[i], isMadeEasy),
            });
            if (session.IsFingerIntense)
            {
                fingers.Add(date);
            }

            hardLeft -= session.IsHard ? 1 : 0;
            sessions.Add(session);
        }

        return new ProgrammeWeek
        {
            Number = order.Number,
            Start = order.Start,
            Macrocycle = order.Spec.Macrocycle,
            Phase = order.Spec.Phase,
            Kind = order.Spec.Kind,
            Load = sessions.Sum(session => session.Load),
            Sessions = sessions,
            Reasons = order.Reasons,
        };
    }

    /// <summary>The slots of a full week of a phase in the order of its days.</summary>
    public IReadOnlyList<WeekSlot> Mix(TrainingPhase phase)
    {
        if (!_mixes.TryGetValue(phase, out var mix))
        {
            mix = DayPlacer.Place(
                WeekMix.Of(phase, _climber, _rules.HardSessionsOf(_climber.Level), _pool.IsPossible),
                _climber.Days);
            _mixes.Add(phase, mix);
        }

        return mix;
    }

    /// <summary>A slot that is not hard: itself, or technique in its place.</summary>
    public WeekSlot MadeEasy(WeekSlot slot)
    {
        var easy = _pool.IsPossible(SessionType.Technique) ? SessionType.Technique : SessionType.Conditioning;
        return WeekMix.IsHard(slot.Type) ? slot with { Type = easy, Focus = null } : slot;
    }

    private int Rpe(SessionType type) => SessionCatalog.Of(type).RpeFor(_climber.Level);

    private static Reason[] ReasonsOf(WeekSlot slot, bool isMadeEasy) =>
    [
        .. isMadeEasy ? [Reason(ReasonCodes.SessionMadeEasy)] : Array.Empty<Reason>(),
        .. slot.MissedOn is { } day ? [Reason(ReasonCodes.SessionShifted, ("day", Day(day)))] : Array.Empty<Reason>(),
    ];

    private static int BalancingPlace(IReadOnlyList<WeekSlot> slots)
    {
        var conditioning = slots.ToList().FindIndex(slot => slot.Type == SessionType.Conditioning);
        var easy = slots.ToList().FindLastIndex(slot => !WeekMix.IsHard(slot.Type));
        return conditioning >= 0 ? conditioning : easy >= 0 ? easy : slots.Count - 1;
    }

    private static int DrillPlace(IReadOnlyList<WeekSlot> slots)
    {
        var technique = slots.ToList().FindIndex(slot => slot.Type == SessionType.Technique);
        var onWall = slots.ToList().FindIndex(slot => slot.Type != SessionType.Conditioning);
        return technique >= 0 ? technique : Math.Max(onWall, 0);
    }
}
