using Ascension.Coaching.Training.Programmes.Planned;
using Ascension.Coaching.Training.Programmes.Rules;
using static Ascension.Coaching.Training.Programmes.Planned.NamedValues;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>
/// Plans one week: which sessions on which days, how long each may be so that the load fits, what fills them.
/// </summary>
internal sealed class WeekPlanner
{
    // Most a session takes over from those before it, or gives up, as a share of its own load.
    private const double MostMoved = 0.25;

    // Most of a week above its aim: sessions come in whole minutes and whole RPE.
    private const double MostOver = 1.08;
    private const double MostOverLight = 1.2;

    private const int MostTurns = 12;
    private const double MostAimed = 1.5;
    private const int LoadsTried = 4;

    private readonly ProgrammeRules _rules;
    private readonly Climber _climber;
    private readonly ExercisePool _pool;
    private readonly int _mostHard;
    private readonly SessionFitter _fitter;
    private readonly SessionGauge _gauge;
    private readonly Dictionary<TrainingPhase, IReadOnlyList<WeekSlot>> _mixes = [];

    public WeekPlanner(ProgrammeRules rules, Climber climber, ExercisePool pool)
    {
        (_rules, _climber, _pool) = (rules, climber, pool);

        // A hard day asks for an easy or a free one after it, the first day of the next week included.
        _mostHard = Math.Min(rules.HardSessionsOf(climber.Level), TrainingDays.MostApart(climber.Days));
        var composer = new SessionComposer(rules, pool);
        (_fitter, _gauge) = (new(composer), new(composer, climber));
    }

    /// <summary>Load of sessions at their usual length in a first week, before any cap.</summary>
    public double UsualLoad(IReadOnlyList<WeekSlot> slots, TrainingPhase phase) =>
        slots.Sum(slot => _gauge.Usual(slot.Type, phase).Load);

    /// <summary>Most load of sessions: of all the climber's exercises fill.</summary>
    public double FullLoad(IReadOnlyList<WeekSlot> slots, TrainingPhase phase) =>
        slots.Sum(slot => _gauge.Full(slot.Type, phase).Load);

    public ProgrammeWeek Plan(WeekOrder order)
    {
        var week = PlanOnce(order);

        // What fills a session comes in pieces: where they leave a week too light, other pieces are tried.
        var most = Math.Min(order.MostLoad, MostAimed * order.Load);
        var vain = 0;
        for (var turn = 1; week.Load < order.LeastLoad && turn <= MostTurns && vain < LoadsTried; turn++)
        {
            var share = turn % LoadsTried / (double)(LoadsTried - 1);
            var other = PlanOnce(order with
            {
                Turn = order.Turn + turn,
                Load = order.LeastLoad + (share * Math.Max(most - order.LeastLoad, 0)),
            });
            var isBetter = other.Load > week.Load && other.Load <= order.MostLoad;
            (week, vain) = isBetter ? (other, 0) : (week, vain + 1);
        }

        return week;
    }

    private ProgrammeWeek PlanOnce(WeekOrder order)
    {
        var slots = order.Mix is { } given ? given : Mix(order.Spec.Phase);
        var isLight = order.Spec.Kind != WeekKind.Training;
        var sizes = SessionLength.Share(
            order.Load, [.. slots.Select(slot => (slot.Type, Rpe(slot.Type, order)))], _climber, isLight);
        var isMadeEasy = sizes is null;
        if (sizes is null)
        {
            slots = [.. slots.Select(MadeEasy)];
            sizes = SessionLength.Least(order.Load, [.. slots.Select(slot => Rpe(slot.Type, order))]);
        }

        IReadOnlyList<WeekSlot> placed = [.. slots.Take(sizes.Count)];
        var sessions = Sessions(order, placed, sizes, isMadeEasy);
        var week = new ProgrammeWeek
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
        return WeekTheme.Named(week, order.Reasons);
    }

    private List<PlannedSession> Sessions(
        WeekOrder order, IReadOnlyList<WeekSlot> slots, IReadOnlyList<int> sizes, bool isMadeEasy)
    {
        var fingers = new FingerDays(_rules, order.FingerDays, order.Start);
        var hardLeft = _rules.HardSessionsOf(_climber.Level) - order.HardDone;
        var (balancing, drills) = (BalancingPlace(slots), DrillPlace(slots));
        var sessions = new List<PlannedSession>(slots.Count);
        var most = MostOf(order);
        var planned = slots.Select((slot, i) => sizes[i] * Rpe(slot.Type, order)).Sum();
        var left = order.Load;
        for (var i = 0; i < slots.Count; i++)
        {
            var date = order.Start.AddDays(order.Days[i]);
            var isHard = WeekMix.IsHard(slots[i].Type);
            var aim = sizes[i] * Rpe(slots[i].Type, order);

            // What a session leaves of its load goes to those after it, what it takes too much comes off them.
            planned -= aim;
            var room = Math.Clamp(left - planned, (1 - MostMoved) * aim, (1 + MostMoved) * aim);
            var session = _fitter.Fit(room, most - planned, new SessionOrder
            {
                Date = date,
                Slot = slots[i],
                Minutes = sizes[i],
                Phase = order.Spec.Phase,
                Kind = order.Spec.Kind,
                Progress = order.Progress,
                Turn = order.Turn + (2 * i),
                MayLoadFingers = isHard && fingers.MayLoad(date),
                MayBeHard = isHard && hardLeft > 0,
                HasBalancingWork = i == balancing,
                HasDrills = i == drills,
                Reasons = ReasonsOf(slots[i], isMadeEasy),
            });
            if (session.IsFingerIntense)
            {
                session = WithFingerRest(session, fingers);
                fingers.Add(date);
            }

            hardLeft -= session.IsHard ? 1 : 0;
            left -= session.Load;
            most -= session.Load;
            sessions.Add(session);
        }

        return sessions;
    }

    /// <summary>The slots of a full week of a phase in the order of its days.</summary>
    public IReadOnlyList<WeekSlot> Mix(TrainingPhase phase)
    {
        if (!_mixes.TryGetValue(phase, out var mix))
        {
            mix = DayPlacer.Place(
                WeekMix.Of(phase, _climber, _mostHard, _pool.IsPossible),
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

    private static double MostOf(WeekOrder order)
    {
        var over = order.Spec.Kind == WeekKind.Training ? MostOver : MostOverLight;
        return Math.Max(order.Load, Math.Min(order.MostLoad, over * order.Load));
    }

    private int Rpe(SessionType type, WeekOrder order) => _gauge.Usual(type, order.Spec.Phase).Rpe;

    private static Reason[] ReasonsOf(WeekSlot slot, bool isMadeEasy) =>
    [
        .. isMadeEasy ? [Reason(ReasonCodes.SessionMadeEasy)] : Array.Empty<Reason>(),
        .. slot.MissedOn is { } day ? [Reason(ReasonCodes.SessionShifted, ("day", Day(day)))] : Array.Empty<Reason>(),
    ];

    // Days cannot say hours: after one free day the second session must not be earlier in the day than the first.
    private PlannedSession WithFingerRest(PlannedSession session, FingerDays fingers)
    {
        var before = session.Date.AddDays(-_rules.LeastDaysBetweenFingerSessions);
        return fingers.Has(before)
            ? session with
            {
                Reasons = [.. session.Reasons, Reason(ReasonCodes.SessionFingerRest, ("day", Day(before)))],
            }
            : session;
    }

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
