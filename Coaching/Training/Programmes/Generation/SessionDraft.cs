using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes.Planned;
using static Ascension.Coaching.Training.Programmes.Planned.NamedValues;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>A session in the making: exercises chosen so far and the minutes left for more.</summary>
internal sealed class SessionDraft
{
    private const int MostMainExercises = 8;
    private const int LeastGapMinutes = 8;
    private const int DrillMinutes = 10;
    private const int LeastCoolDownMinutes = 5;
    private const int LeastForLongWarmUp = 35;
    private const int LeastForChoice = 60;

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
        if (_order.Minutes < LeastForLongWarmUp)
        {
            Require(ExerciseKind.WarmUp, reason);
            return;
        }

        var budget = Math.Max(5, _order.Minutes / 5);
        budget -= Add(ExerciseKind.WarmUp, Math.Min(budget, 5), reason);
        Add(ExerciseKind.WarmUp, budget, reason, mostMinutes: budget);
    }

    public void CoolDown()
    {
        var reason = Reason(ReasonCodes.ExerciseCoolDown);
        if (_order.Minutes < LeastForLongWarmUp)
        {
            Require(ExerciseKind.CoolDown, reason);
        }
        else
        {
            var minutes = Math.Max(_order.Minutes / 12, LeastCoolDownMinutes);
            Add(ExerciseKind.CoolDown, minutes, reason, mostMinutes: minutes);
        }
    }

    /// <summary>One exercise of a kind, as short as it may be: the shortest where time is short.</summary>
    public void Require(ExerciseKind kind, Reason reason)
    {
        var isShort = _order.Minutes < LeastForChoice;
        Add(kind, 1, reason, mostMinutes: isShort ? ShortestOf(kind) : int.MaxValue);
    }

    /// <summary>The drills that analyses asked for, as far as they fit.</summary>
    public void Drills()
    {
        foreach (var drill in _pool.Drills)
        {
            if (Fits(drill))
            {
                Take(drill, DrillMinutes, ReasonFor(drill));
            }
        }
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
    private int Add(ExerciseKind kind, int minutes, Reason? reason, int mostMinutes = int.MaxValue)
    {
        var pool = _pool.Of(kind);
        PoolExercise? best = null;
        var bestRank = double.NegativeInfinity;
        for (var i = 0; i < pool.Length; i++)
        {
            if (Fits(pool[i]) && LeastOf(pool[i]) <= mostMinutes && Rank(pool[i], i, pool.Length) is var rank && rank > bestRank)
            {
                (best, bestRank) = (pool[i], rank);
            }
        }

        return best is null ? 0 : Take(best, minutes, reason ?? ReasonFor(best));
    }

    private int Take(PoolExercise exercise, int minutes, Reason reason)
    {
        var given = Math.Min(Math.Clamp(minutes, LeastOf(exercise), exercise.Dose.Minutes.Max), _left);
        _chosen.Add((exercise, Measure(exercise, given, [reason])));
        _left -= given;
        return given;
    }

    private int LeastOf(PoolExercise exercise) => _isLight ? exercise.LeastLightMinutes : exercise.LeastMinutes;

    private int ShortestOf(ExerciseKind kind)
    {
        var shortest = int.MaxValue;
        foreach (var exercise in _pool.Of(kind))
        {
            shortest = Math.Min(shortest, LeastOf(exercise));
        }

        return shortest;
    }

    // What is left over goes to the exercises that may last longer, the longest first.
    private void Extend()
    {
        for (var i = 0; i < _chosen.Count && _left > 0; i++)
        {
            var (exercise, planned) = _chosen[i];
            var more = Math.Min(_left, exercise.Dose.Minutes.Max - planned.Minutes);
            if (more > 0 && IsMain(exercise.Exercise.Kind))
            {
                _chosen[i] = (exercise, Measure(exercise, planned.Minutes + more, planned.Reasons));
                _left -= more;
            }
        }
    }

    private PlannedExercise Measure(PoolExercise exercise, int minutes, IReadOnlyList<Reason> reasons) =>
        DoseMeter.Measure(exercise, minutes, _order.Progress, _isLight, reasons);

    private bool Fits(PoolExercise exercise) =>
        (_order.MayLoadFingers || !exercise.Exercise.FingerIntense)
        && (_order.MayBeHard || !exercise.Exercise.Hard)
        && LeastOf(exercise) <= _left
        && !IsChosen(exercise);

    private bool IsChosen(PoolExercise exercise)
    {
        foreach (var (chosen, _) in _chosen)
        {
            if (ReferenceEquals(chosen, exercise))
            {
                return true;
            }
        }

        return false;
    }

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
