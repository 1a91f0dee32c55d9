using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes.Logged;
using Ascension.Coaching.Training.Programmes.Planned;
using Ascension.Coaching.Training.Programmes.Rules;
using static Ascension.Coaching.Training.Programmes.Planned.NamedValues;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>
/// Plans week after week from a day on; what lies before it stays. Each week's load follows a gentle curve, held down
/// by what the weeks before it allow.
/// </summary>
internal sealed class ProgrammePlanner
{
    private const double WeeklyGrowth = 1.04;
    private const double GreatestGrowth = 1.35;
    private const double LeastOfAim = 0.85;
    private const int BlockTurn = 3;
    private const int WeeksBefore = 4;
    private const int WeeksOfHabit = 3;

    // The load starts where every phase can carry it: someone spared has phases of easy sessions.
    private static readonly TrainingPhase[] Phases =
    [
        TrainingPhase.Base, TrainingPhase.Strength, TrainingPhase.Power, TrainingPhase.PowerEndurance,
        TrainingPhase.Performance,
    ];

    private readonly ProgrammeRules _rules;
    private readonly Climber _climber;
    private readonly TrainingLog _log;
    private readonly WeekPlanner _weeks;
    private readonly LoadLedger _ledger;
    private readonly List<DateOnly> _fingerDays;
    private readonly double _firstLoad;

    public ProgrammePlanner(ProgrammeRules rules, ExerciseCatalogue catalogue, Climber climber, TrainingLog log)
    {
        (_rules, _climber, _log) = (rules, climber, log);
        _weeks = new(rules, climber, new ExercisePool(catalogue, climber));
        _ledger = new(rules);
        _fingerDays = [.. log.Sessions.Where(log.IsFingerIntense).Select(session => session.Date)];
        _firstLoad = Phases.Min(phase => Math.Min(
            _weeks.UsualLoad(_weeks.Mix(phase), phase), _weeks.FullLoad(_weeks.Mix(phase), phase) / GreatestGrowth));
        IsBuiltOnLog = AddWeeksBefore();
        if (IsBuiltOnLog)
        {
            var start = climber.Profile.Start;
            var usual = log.Load(start.AddDays(-7 * WeeksBefore), start) / (double)WeeksBefore;
            _firstLoad = Math.Clamp(usual, 0.8 * _firstLoad, 1.25 * _firstLoad);
        }
    }

    /// <summary>Whether enough was logged before the start for the first week to be built on.</summary>
    public bool IsBuiltOnLog { get; }

    /// <summary>Plans all weeks.</summary>
    /// <param name="specs">What the weeks are to be.</param>
    /// <param name="before">The weeks as they stood; empty for a new programme.</param>
    /// <param name="today">The first day that may change.</param>
    public IReadOnlyList<ProgrammeWeek> Plan(
        IReadOnlyList<WeekSpec> specs, IReadOnlyList<ProgrammeWeek> before, DateOnly today)
    {
        List<ProgrammeWeek> weeks = [];
        for (var i = 0; i < specs.Count; i++)
        {
            var start = _climber.Profile.Start.AddDays(7 * i);
            if (start.AddDays(7) <= today)
            {
                AddPast(before[i]);
                weeks.Add(before[i]);
                continue;
            }

            var order = Order(specs, i, start);
            var isUnderWay = start < today || _log.Between(start, start.AddDays(7)).Any();
            var week = isUnderWay
                ? new CurrentWeek(_rules, _climber, _log, _weeks).Plan(order, before[i], today)
                : _weeks.Plan(order);
            weeks.Add(week);
            _fingerDays.AddRange(
                week.Sessions.Where(session => session.IsFingerIntense && session.Date >= today).Select(s => s.Date));
            var load = _log.Load(start, start.AddDays(7))
                + week.Sessions.Where(session => IsToCome(session.Date, today)).Sum(session => session.Load);
            _ledger.Add(new(load, week.Kind, isUnderWay && load < _rules.MissedShare * week.Load));
        }

        return weeks;
    }

    /// <summary>Whether a past week was hardly trained in.</summary>
    public static bool IsMissed(ProgrammeWeek week, TrainingLog log, ProgrammeRules rules) =>
        log.Load(week.Start, week.Start.AddDays(7)) < rules.MissedShare * week.Load;

    private bool IsToCome(DateOnly day, DateOnly today) => day >= today && !_log.Has(day);

    private void AddPast(ProgrammeWeek week) => _ledger.Add(new(
        _log.Load(week.Start, week.Start.AddDays(7)), week.Kind, IsMissed(week, _log, _rules)));

    // Someone who logged most of the last weeks is known; who logged less may have climbed without logging.
    private bool AddWeeksBefore()
    {
        double[] loads =
        [
            .. Enumerable.Range(-WeeksBefore, WeeksBefore)
                .Select(week => _climber.Profile.Start.AddDays(7 * week))
                .Select(start => (double)_log.Load(start, start.AddDays(7))),
        ];
        if (loads.Count(load => load > 0) < WeeksOfHabit)
        {
            return false;
        }

        foreach (var load in loads)
        {
            _ledger.Add(new(load, WeekKind.Training, IsMissed: load <= 0));
        }

        return true;
    }

    private WeekOrder Order(IReadOnlyList<WeekSpec> specs, int index, DateOnly start)
    {
        var spec = specs[index];
        var (load, reasons) = LoadFor(specs, index);
        return new WeekOrder
        {
            Number = index + 1,
            Start = start,
            Spec = spec,
            Load = load,
            Progress = ProgressOf(specs, index),
            Turn = BlockTurn * specs.Take(index).Count(other => other.Kind == WeekKind.Deload),
            MostLoad = MostLoad(specs, index),
            LeastLoad = spec.Kind == WeekKind.Training
                ? load * LeastOfAim
                : (_ledger.LastTrainingLoad ?? 0) * _rules.DeloadShare.Least,
            Days = _climber.Days,
            FingerDays = _fingerDays,
            Reasons = [Reason(CodeOf(spec)), .. reasons],
        };
    }

    private (double Load, IReadOnlyList<Reason> Reasons) LoadFor(IReadOnlyList<WeekSpec> specs, int index)
    {
        var aim = Aim(specs, index);
        if (specs[index].Kind != WeekKind.Training)
        {
            var reference = _ledger.LastTrainingLoad ?? aim;
            return (Math.Max(reference * LightShare(specs, index), _rules.SmallSessionLoad), []);
        }

        var cap = _ledger.TrainingCap(_climber.Days.Count);
        if (cap >= aim)
        {
            return (aim, []);
        }

        var percent = ("percent", Number(Math.Round(100 * cap / aim)));
        return (cap, _ledger.MissedWeeks is > 0 and var missed
            ? [Reason(ReasonCodes.WeekComeback, ("count", Number(missed)), percent)]
            : [Reason(ReasonCodes.WeekCapped, percent)]);
    }

    private double MostLoad(IReadOnlyList<WeekSpec> specs, int index) => specs[index].Kind == WeekKind.Training
        ? _ledger.TrainingCap(_climber.Days.Count)
        : Math.Max(
            (_ledger.LastTrainingLoad ?? double.PositiveInfinity) * _rules.DeloadShare.Most, _rules.SmallSessionLoad);

    private double LightShare(IReadOnlyList<WeekSpec> specs, int index)
    {
        var isEarly = index + 1 < specs.Count
            && specs[index] is { Kind: WeekKind.Taper } spec
            && specs[index + 1] == spec;
        return specs[index].Kind == WeekKind.Deload ? _rules.DeloadShare.Aim
            : isEarly ? _rules.EarlyTaperShare
            : _rules.TaperShare.Aim;
    }

    // The curve of the plan itself: it knows nothing of what was done.
    private double Aim(IReadOnlyList<WeekSpec> specs, int index)
    {
        var trained = specs.Take(index).Count(spec => spec.Kind == WeekKind.Training);
        var growth = Math.Min(Math.Pow(WeeklyGrowth, trained), GreatestGrowth);
        return _firstLoad * growth * _climber.LoadFactor;
    }

    private static double ProgressOf(IReadOnlyList<WeekSpec> specs, int index)
    {
        var spec = specs[index];
        var inPhase = specs
            .Select((other, i) => (other, i))
            .Where(pair => pair.other.Macrocycle == spec.Macrocycle
                && pair.other.Phase == spec.Phase
                && pair.other.Kind == WeekKind.Training)
            .Select(pair => pair.i)
            .ToList();
        var done = inPhase.Count(i => i < index);
        return spec.Kind != WeekKind.Training ? (done - 1.0) / Math.Max(inPhase.Count - 1, 1)
            : done / (double)Math.Max(inPhase.Count - 1, 1);
    }

    private static string CodeOf(WeekSpec spec) => (spec.Kind, spec.Phase) switch
    {
        (WeekKind.Deload, _) => ReasonCodes.WeekDeload,
        (WeekKind.Taper, _) => ReasonCodes.WeekTaper,
        (_, TrainingPhase.Base) => ReasonCodes.WeekBase,
        (_, TrainingPhase.Strength) => ReasonCodes.WeekStrength,
        (_, TrainingPhase.Power) => ReasonCodes.WeekPower,
        (_, TrainingPhase.PowerEndurance) => ReasonCodes.WeekPowerEndurance,
        _ => ReasonCodes.WeekPerformance,
    };
}
