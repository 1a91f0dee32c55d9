using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes.Planned;
using static Ascension.Coaching.Training.Programmes.Planned.NamedValues;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>A session in the making: exercises chosen so far and the minutes left for more.</summary>
internal sealed class SessionDraft(SessionOrder order, ExercisePool pool, int hardRpe)
{
    private const int MostExercises = 12;
    private const int LeastGapMinutes = 4;
    private const int DrillMinutes = 10;
    private const int LeastCoolDownMinutes = 5;
    private const int GeneralWarmUpMinutes = 5;
    private const int LeastForLongWarmUp = 35;
    private const int LeastForChoice = 60;
    private const int NoLimit = int.MaxValue;

    private static readonly Reason WarmsUp = Reason(ReasonCodes.ExerciseWarmUp);
    private static readonly Reason CoolsDown = Reason(ReasonCodes.ExerciseCoolDown);

    private readonly bool _isLight = order.Kind != WeekKind.Training;
    private readonly ExerciseRanking _ranking = new(order);
    private readonly List<DraftExercise> _chosen = new(MostExercises);
    private readonly List<PoolExercise> _equals = [];
    private int _left = order.Minutes;

    public bool HasHardExercise => _chosen.Exists(one => one.Exercise.Exercise.Hard);

    public bool IsFingerIntense => _chosen.Exists(one => one.Exercise.Exercise.FingerIntense);

    /// <summary>What decided the exercises.</summary>
    public SessionOrder Order => order;

    /// <summary>How long the session is said to take.</summary>
    public int Minutes => SessionLength.Stated(order.Minutes, _left);

    /// <summary>Minutes times RPE.</summary>
    public int Load => Minutes * Rpe;

    /// <summary>
    /// How hard the session feels as a whole: the mean of its main part's exercises, each weighted by its minutes times
    /// its RPE, for what was hard is what a session is remembered by. 1 to 10.
    /// </summary>
    public int Rpe
    {
        get
        {
            var (weight, sum) = (0, 0);
            foreach (var one in _chosen)
            {
                var load = IsMain(one.Exercise.Exercise.Kind) ? one.Minutes * one.Rpe : 0;
                weight += load;
                sum += load * one.Rpe;
            }

            return weight == 0 ? 1 : ((2 * sum) + weight) / (2 * weight);
        }
    }

    public void WarmUp()
    {
        var reason = WarmsUp;
        if (order.Minutes < LeastForLongWarmUp)
        {
            Require(ExerciseKind.WarmUp, reason);
            return;
        }

        var budget = order.Minutes / (WeekMix.IsHard(order.Slot.Type) ? 4 : 5);
        var general = Best(ExerciseKind.WarmUp, budget, one => _ranking.WarmUpRank(one, isFirst: true));
        budget -= general is null ? 0 : Take(general, Math.Min(budget, GeneralWarmUpMinutes), reason);
        var specific = Best(ExerciseKind.WarmUp, budget, one => _ranking.WarmUpRank(one, isFirst: false));
        if (specific is not null)
        {
            Take(specific, budget, reason);
        }
    }

    public void CoolDown()
    {
        var reason = CoolsDown;
        if (order.Minutes < LeastForLongWarmUp)
        {
            Require(ExerciseKind.CoolDown, reason);
            return;
        }

        var minutes = Math.Max(order.Minutes / 12, LeastCoolDownMinutes);
        Add(ExerciseKind.CoolDown, minutes, reason, mostMinutes: minutes);
    }

    /// <summary>One exercise of a kind, as short as it may be: the shortest where time is short.</summary>
    public void Require(ExerciseKind kind, Reason reason) =>
        Add(kind, 1, reason, mostMinutes: order.Minutes < LeastForChoice ? ShortestOf(kind) : NoLimit);

    /// <summary>The drills that analyses asked for, as far as they fit.</summary>
    public void Drills()
    {
        foreach (var drill in pool.Drills)
        {
            if (Fits(drill))
            {
                Take(drill, DrillMinutes, _ranking.ReasonFor(drill));
            }
        }
    }

    public void MainPart(SessionTraits traits)
    {
        var (minutes, weights) = (_left, traits.Parts.Sum(part => part.Weight));
        foreach (var part in traits.Parts)
        {
            Add(part.Kind, (int)(minutes * part.Weight / weights), null, isForPhase: true);
        }

        foreach (var kind in SessionCatalog.CoreOf(traits.Type))
        {
            if (!HasCoreOf(traits.Type))
            {
                Add(kind, minutes / 2, null);
            }
        }

        Extend(isFull: false);
        Fill(traits.Fill, isForPhase: true);
        Fill(traits.Fill, isForPhase: false);
        if (!_chosen.Exists(one => IsMain(one.Exercise.Exercise.Kind)))
        {
            AddAnything(traits);
        }

        Extend(isFull: true);
        Fill(traits.Fill, isForPhase: false);
    }

    public IReadOnlyList<PlannedExercise> InOrder() =>
    [
        .. _chosen.OrderBy(one => Place(one.Exercise.Exercise.Kind)).Select(one => one.Planned(order.Progress)),
    ];

    private static bool IsMain(ExerciseKind kind) => kind is not (ExerciseKind.WarmUp or ExerciseKind.CoolDown);

    // Skill and speed come fresh, strength before endurance, what tires least last.
    private static int Place(ExerciseKind kind) => kind switch
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

    private void Fill(IReadOnlyList<ExerciseKind> kinds, bool isForPhase)
    {
        foreach (var kind in kinds)
        {
            if (_left >= LeastGapMinutes && _chosen.Count < MostExercises)
            {
                Add(kind, _left, null, isForPhase, isFill: true);
            }
        }
    }

    private bool HasCoreOf(SessionType type)
    {
        foreach (var (exercise, _, _, _) in _chosen)
        {
            // What needs nothing does not make a hard session worth its name.
            if (SessionCatalog.CoreOf(type).Contains(exercise.Exercise.Kind)
                && (!WeekMix.IsHard(type) || exercise.Exercise.Equipment.Count > 0))
            {
                return true;
            }
        }

        return false;
    }

    private void AddAnything(SessionTraits traits)
    {
        foreach (var kind in traits.Parts.Select(part => part.Kind).Concat(traits.Fill))
        {
            if (Add(kind, 1, null))
            {
                return;
            }
        }
    }

    private bool Add(
        ExerciseKind kind,
        int minutes,
        Reason? reason,
        bool isForPhase = false,
        bool isFill = false,
        int mostMinutes = NoLimit)
    {
        var best = Best(kind, mostMinutes, _ranking.Rank);
        if (best is null || (isForPhase && !_ranking.SuitsPhase(best)))
        {
            return false;
        }

        Take(best, minutes, reason ?? _ranking.ReasonFor(best, isFill));
        return true;
    }

    // Equally good exercises take turns from block to block and from day to day.
    private PoolExercise? Best(ExerciseKind kind, int mostMinutes, Func<PoolExercise, double> rankOf)
    {
        _equals.Clear();
        var best = double.NegativeInfinity;
        foreach (var exercise in pool.Of(kind))
        {
            // Most are not good enough; whether they fit is dearer to find out.
            var rank = rankOf(exercise);
            if (rank < best || LeastOf(exercise) > mostMinutes || !Fits(exercise))
            {
                continue;
            }

            if (rank > best)
            {
                _equals.Clear();
                best = rank;
            }

            _equals.Add(exercise);
        }

        return _equals.Count == 0 ? null : _equals[order.Turn % _equals.Count];
    }

    private int Take(PoolExercise exercise, int minutes, Reason reason)
    {
        var most = Math.Min(Math.Clamp(minutes, LeastOf(exercise), exercise.Dose.Minutes.Max), _left);
        var amount = Measure(exercise, most, isFull: false);
        _chosen.Add(new(exercise, amount, DoseMeter.RpeOf(exercise.Dose, order.Progress), reason));
        _left -= amount.Minutes;
        return amount.Minutes;
    }

    // What is left over goes to the exercises that may last longer: first to those the session is for, then to the
    // others in the order they were chosen.
    private void Extend(bool isFull)
    {
        Extend(isFull, isCore: true);
        Extend(isFull, isCore: false);
    }

    private void Extend(bool isFull, bool isCore)
    {
        var core = SessionCatalog.CoreOf(order.Slot.Type);
        for (var i = 0; i < _chosen.Count && _left > 0; i++)
        {
            var one = _chosen[i];
            var kind = one.Exercise.Exercise.Kind;
            if (core.Contains(kind) == isCore && one.Minutes < one.Exercise.Dose.Minutes.Max && IsMain(kind))
            {
                var longer = Measure(one.Exercise, one.Minutes + _left, isFull);
                _left -= longer.Minutes - one.Minutes;
                _chosen[i] = one with { Amount = longer };
            }
        }
    }

    private DoseAmount Measure(PoolExercise exercise, int minutes, bool isFull) =>
        DoseMeter.Measure(exercise.Dose, minutes, order.Progress, _isLight, isFull);

    private bool Fits(PoolExercise exercise) =>
        LeastOf(exercise) <= _left
        && (!exercise.Exercise.FingerIntense || (order.MayLoadFingers && _ranking.SuitsPhase(exercise)))
        && (order.MayBeHard || !IsHard(exercise))
        && !IsChosen(exercise);

    private bool IsHard(PoolExercise exercise) =>
        exercise.Exercise.Hard || DoseMeter.RpeOf(exercise.Dose, order.Progress) >= hardRpe;

    private bool IsChosen(PoolExercise exercise)
    {
        foreach (var (chosen, _, _, _) in _chosen)
        {
            // Next to an exercise, its easier and its harder form are more of the same.
            if (ReferenceEquals(chosen, exercise)
                || chosen.Exercise.Regression == exercise.Exercise.Id
                || chosen.Exercise.Progression == exercise.Exercise.Id)
            {
                return true;
            }
        }

        return false;
    }

    private int LeastOf(PoolExercise exercise) => _isLight ? exercise.LeastLightMinutes : exercise.LeastMinutes;

    private int ShortestOf(ExerciseKind kind)
    {
        var shortest = NoLimit;
        foreach (var exercise in pool.Of(kind))
        {
            shortest = Fits(exercise) ? Math.Min(shortest, LeastOf(exercise)) : shortest;
        }

        return shortest;
    }
}
