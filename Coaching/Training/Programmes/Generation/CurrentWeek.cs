using Ascension.Coaching.Training.Programmes.Logged;
using Ascension.Coaching.Training.Programmes.Planned;
using Ascension.Coaching.Training.Programmes.Rules;
using static Ascension.Coaching.Training.Programmes.Planned.NamedValues;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>
/// Plans what is left of a week under way. Missed sessions shift to the days that are left, what no longer fits falls
/// out: nothing is stacked, and what was done counts against the week's load.
/// </summary>
internal sealed class CurrentWeek(ProgrammeRules rules, Climber climber, TrainingLog log, WeekPlanner planner)
{
    public ProgrammeWeek Plan(WeekOrder order, ProgrammeWeek before, DateOnly today)
    {
        var end = order.Start.AddDays(7);
        var logged = log.Between(order.Start, end).ToList();
        if (OnTrack(order, logged, today) is { } onTrack)
        {
            return Whole(onTrack, order.Reasons);
        }

        var days = climber.Days.Where(day => IsFree(order.Start.AddDays(day), today)).ToList();
        var left = Left(order, before, logged, today, days.Count);
        var hardDone = logged.Count(log.IsHard);
        var slots = HoldHard(left, rules.HardSessionsOf(climber.Level) - hardDone);
        var load = LoadLeft(order, slots, log.Load(order.Start, end));
        var reasons = load <= 0 && left.Count > 0
            ? [.. order.Reasons, Reason(ReasonCodes.WeekLoadDone)]
            : order.Reasons;
        var rest = planner.Plan(order with
        {
            Load = load,
            MostLoad = order.MostLoad - log.Load(order.Start, end),
            LeastLoad = 0,
            Days = days,
            Mix = slots,
            HardDone = hardDone,
            Reasons = reasons,
        });
        return Whole(rest, reasons);

        ProgrammeWeek Whole(ProgrammeWeek week, IReadOnlyList<Reason> why) => WeekTheme.Named(
            week with { Load = before.Load, Sessions = Joined(before, week.Sessions, today) }, why);
    }

    private IReadOnlyList<PlannedSession> Joined(
        ProgrammeWeek before, IEnumerable<PlannedSession> planned, DateOnly today) =>
    [
        .. before.Sessions.Where(session => !IsFree(session.Date, today))
            .Concat(planned.Where(session => IsFree(session.Date, today)))
            .OrderBy(session => session.Date),
    ];

    // The week as if it had not begun, when nothing was missed and what was done leaves room for the rest of it.
    private ProgrammeWeek? OnTrack(WeekOrder order, List<LoggedSession> logged, DateOnly today)
    {
        var whole = planner.Plan(order with
        {
            FingerDays = [.. order.FingerDays.Where(day => day < order.Start)],
        });
        var toCome = whole.Sessions.Where(session => IsFree(session.Date, today)).ToList();
        var load = log.Load(order.Start, order.Start.AddDays(7)) + toCome.Sum(session => session.Load);
        var hard = logged.Count(log.IsHard) + toCome.Count(session => session.IsHard);
        var fingers = new FingerDays(rules, order.FingerDays, order.Start);
        var isRested = toCome.Where(session => session.IsFingerIntense).All(session => fingers.TryAdd(session.Date));
        var isMissed = whole.Sessions.Any(session => session.Date < today && !log.Has(session.Date));
        return isRested && !isMissed && load <= order.MostLoad && hard <= rules.HardSessionsOf(climber.Level)
            ? whole
            : null;
    }

    private bool IsFree(DateOnly day, DateOnly today) => day >= today && !log.Has(day);

    // What was not done yet, in the order of its days; the least important fall out.
    private List<WeekSlot> Left(
        WeekOrder order, ProgrammeWeek before, List<LoggedSession> logged, DateOnly today, int days)
    {
        var slots = planner.Mix(order.Spec.Phase)
            .Select((slot, i) => (Slot: slot, Date: order.Start.AddDays(climber.Days[i])))
            .Select(pair => pair.Date < today ? pair.Slot with { MissedOn = pair.Date } : pair.Slot)
            .ToList();
        foreach (var session in logged)
        {
            var type = before.Sessions.FirstOrDefault(planned => planned.Date == session.Date)?.Type ?? session.Type;
            var done = slots.FindIndex(slot => slot.Type == type);
            if (done >= 0)
            {
                slots.RemoveAt(done);
            }
        }

        return
        [
            .. slots
                .Select((slot, i) => (slot, i))
                .OrderBy(pair => pair.slot.Priority)
                .Take(days)
                .OrderBy(pair => pair.i)
                .Select(pair => pair.slot),
        ];
    }

    private List<WeekSlot> HoldHard(List<WeekSlot> slots, int most)
    {
        var hard = 0;
        return [.. slots.Select(slot =>
            WeekMix.IsHard(slot.Type) && ++hard > most ? planner.MadeEasy(slot) : slot)];
    }

    // A session keeps the length it would have had: what was missed is not made up for.
    private double LoadLeft(WeekOrder order, List<WeekSlot> slots, double done)
    {
        var phase = order.Spec.Phase;
        var whole = planner.UsualLoad(planner.Mix(phase), phase);
        var share = whole > 0 ? planner.UsualLoad(slots, phase) / whole : 0;
        return Math.Min(order.Load * Math.Min(share, 1), order.MostLoad - done);
    }
}
