using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes.Planned;
using static Ascension.Coaching.Training.Programmes.Planned.NamedValues;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>A session in the making: exercises chosen so far and the minutes left for more.</summary>
internal sealed class SessionDraft
{
    private const int MostMainExercises = 8;
    private const int LeastGapMinutes = 8;

    private readonly SessionOrder _order;
    private readonly Climber _climber;
    private readonly ExercisePool _pool;
    private readonly bool _isLight;
    private readonly List<(PoolExercise Exercise, PlannedExercise Planned)> _chosen = [];
    private int _left;

    public SessionDraft(SessionOrder order, Climber climber, ExercisePool pool)
    {
        (_order, _climber, _pool) = (order, climber, pool);
        _isLight = order.Kind != WeekKind.Training;
        _left = order.Minutes;
    }

    public bool HasHardExercise => _chosen.Any(pair => pair.Exercise.Exercise.Hard);

    public bool IsFingerIntense => _chosen.Any(pair => pair.Exercise.Exercise.FingerIntense);

    public void WarmUp()
    {
        var reason = Reason(ReasonCodes.ExerciseWarmUp);
        var budget = Math.Max(5, _order.Minutes / 5);
        budget -= Add(ExerciseKind.WarmUp, Math.Min(budget, 5), reason);
        Add(ExerciseKind.WarmUp, budget, reason);
    }

    public void CoolDown() =>
        Add(ExerciseKind.CoolDown, Math.Max(3, _order.Minutes / 12), Reason(ReasonCodes.ExerciseCoolDown));

    /// <summary>One exercise of a kind, as short as it may be, unless there is one.</summary>
    public void Require(ExerciseKind kind, Reason reason) => Add(kind, 1, reason);

    /// <summary>The drills that analyses asked for, as far as they fit.</summary>
    public void Drills()
    {
        foreach (var drill in _climber.Drills)
        {
            foreach (var exercise in Enum.GetValues<ExerciseKind>().SelectMany(Drills))
            {
                if (exercise.Exercise.Id == drill.ExerciseId)
                {
                    TryAdd(exercise, 10, ReasonFor(exercise));
                }
            }
        }

        IEnumerable<PoolExercise> Drills(ExerciseKind kind) =>
            _pool.Of(kind).ToArray().Where(exercise => exercise.Drill is not null && Fits(exercise));
    }

    public void MainPart(SessionTraits traits)
    {
        var (minutes, weights) = (_left, traits.Parts.Sum(part => part.Weight));
        foreach (var part in traits.Parts)
        {
            Add(part.Kind, (int)(minutes * part.Weight / weights), null);
        }

        Extend();
        foreach (var kind in traits.Fill)
        {
            if (_left >= LeastGapMinutes && _chosen.Count < MostMainExercises + 3)
            {
                Add(kind, _left, Reason(ReasonCodes.ExerciseComplement));
            }
        }

        if (!_chosen.Any(pair => IsMain(pair.Exercise.Exercise.Kind)))
        {
            AddAnything(traits);
        }

        Extend();
    }

    public IReadOnlyList<PlannedExercise> InOrder() =>
        [.. _chosen.OrderBy(pair => Place(pair.Exercise.Exercise)).Select(pair => pair.Planned)];

    private static bool IsMain(ExerciseKind kind) => kind is not (ExerciseKind.WarmUp or ExerciseKind.CoolDown);

    // Skill and speed come fresh, strength before endurance, what tires least last.
    private static int Place(Exercise exercise) => exercise.Kind switch
    {
        ExerciseKind.WarmUp => 0,
        ExerciseKind.Mental => 1,
        ExerciseKind.TechniqueDrill => 2,
        ExerciseKind.FingerStrength => 3,
        ExerciseKind.Power => 4,
        ExerciseKind.Projecting => 5,
        ExerciseKind.PullingStrength => 6,
        ExerciseKind.PowerEndurance => 7,
        ExerciseKind.Climbing => 8,
        ExerciseKind.Endurance => 9,
        ExerciseKind.Core => 10,
        ExerciseKind.Antagonist => 11,
        ExerciseKind.Mobility => 12,
        _ => 13,
    };

    private void AddAnything(SessionTraits traits)
    {
        foreach (var kind in traits.Parts.Select(part => part.Kind).Concat(traits.Fill))
        {
            if (Add(kind, 1, null) > 0)
            {
                return;
            }
        }
    }

    // The best fitting exercise of a kind for about so many minutes; its minutes, or 0 when none fits.
    private int Add(ExerciseKind kind, int minutes, Reason? reason)
    {
        var pool = _pool.Of(kind);
        PoolExercise? best = null;
        var bestRank = double.NegativeInfinity;
        for (var i = 0; i < pool.Length; i++)
        {
            if (Fits(pool[i]) && Rank(pool[i], i, pool.Length) is var rank && rank > bestRank)
            {
                (best, bestRank) = (pool[i], rank);
            }
        }

        return best is not null && TryAdd(best, minutes, reason ?? ReasonFor(best)) ? _chosen[^1].Planned.Minutes : 0;
    }

    private bool TryAdd(PoolExercise exercise, int minutes, Reason reason)
    {
        var least = DoseMeter.LeastMinutes(exercise.Dose, _isLight);
        var given = Math.Min(Math.Clamp(minutes, least, exercise.Dose.Minutes.Max), _left);
        if (Measure(exercise, given, [reason]) is not { } planned)
        {
            return false;
        }

        _chosen.Add((exercise, planned));
        _left -= given;
        return true;
    }

    // What is left over goes to the exercises that may last longer, the longest first.
    private void Extend()
    {
        for (var i = 0; i < _chosen.Count && _left > 0; i++)
        {
            var (exercise, planned) = _chosen[i];
            var more = Math.Min(_left, exercise.Dose.Minutes.Max - planned.Minutes);
            if (more > 0
                && IsMain(exercise.Exercise.Kind)
                && Measure(exercise, planned.Minutes + more, planned.Reasons) is { } longer)
            {
                _chosen[i] = (exercise, longer);
                _left -= more;
            }
        }
    }

    private PlannedExercise? Measure(PoolExercise exercise, int minutes, IReadOnlyList<Reason> reasons) =>
        DoseMeter.Measure(exercise, minutes, _order.Progress, _isLight, _climber.Current, reasons);

    private bool Fits(PoolExercise exercise) =>
        (_order.MayLoadFingers || !exercise.Exercise.FingerIntense)
        && (_order.MayBeHard || !exercise.Exercise.Hard)
        && DoseMeter.LeastMinutes(exercise.Dose, _isLight) <= _left
        && Measure(exercise, Math.Min(_left, exercise.Dose.Minutes.Max), []) is not null
        && !_chosen.Any(pair => pair.Exercise == exercise);

    private double Rank(PoolExercise exercise, int index, int count)
    {
        var suitsPhase = exercise.Exercise.Phases.Contains(_order.Phase) ? 100 : 0;
        var intense = exercise.Exercise.FingerIntense || exercise.Exercise.Hard ? 10 : 0;
        var turned = (index + _order.Turn) % count;
        return suitsPhase
            + (exercise.Drill is null ? 0 : 40)
            + (4 * exercise.FocusWeight)
            + (WeekMix.IsHard(_order.Slot.Type) ? intense : -intense)
            + ((double)turned / count);
    }

    private Reason ReasonFor(PoolExercise exercise) => exercise switch
    {
        { Drill: { } drill } => Reason(ReasonCodes.ExerciseDrill, ("weakness", drill.Weakness)),
        { Focus: { } focus } => Reason(ReasonCodes.ExerciseFocus, ("focus", Name(focus))),
        _ => Reason(ReasonCodes.ExercisePhase, ("phase", Name(_order.Phase))),
    };
}
