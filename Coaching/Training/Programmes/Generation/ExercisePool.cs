using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes.Planned;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>The exercises one climber may do with what they have, and how well each fits.</summary>
internal sealed class ExercisePool
{
    private readonly Dictionary<ExerciseKind, PoolExercise[]> _byKind;

    public ExercisePool(ExerciseCatalogue catalogue, Climber climber)
    {
        _byKind = catalogue.Exercises
            .Where(exercise => climber.MayDo(exercise) && exercise.CanBeDoneWith(climber.Equipment))
            .Select(exercise => Rate(exercise, climber, catalogue))
            .GroupBy(exercise => exercise.Exercise.Kind)
            .ToDictionary(group => group.Key, group => group.ToArray());
        Drills =
        [
            .. climber.Drills
                .Select(drill => _byKind.Values.SelectMany(all => all).FirstOrDefault(other => other.Drill == drill))
                .OfType<PoolExercise>(),
        ];
    }

    /// <summary>The exercises added for weaknesses, in the order they were.</summary>
    public IReadOnlyList<PoolExercise> Drills { get; }

    public ReadOnlySpan<PoolExercise> Of(ExerciseKind kind) => _byKind.GetValueOrDefault(kind) ?? [];

    /// <summary>Whether a type of session leaves this climber something of what makes it worth its name.</summary>
    public bool IsPossible(SessionType type)
    {
        var kinds = SessionCatalog.CoreOf(type);
        if (kinds.IsEmpty)
        {
            return true;
        }

        foreach (var kind in kinds)
        {
            // Stand-ins that need nothing do not make a session worth its name, but technique can be drilled anywhere.
            if (_byKind.TryGetValue(kind, out var exercises)
                && (!WeekMix.IsHard(type) || exercises.Any(one => one.Exercise.Equipment.Count > 0)))
            {
                return true;
            }
        }

        return false;
    }

    private static PoolExercise Rate(Exercise exercise, Climber climber, ExerciseCatalogue catalogue)
    {
        var drill = climber.Drills.FirstOrDefault(added => added.ExerciseId == exercise.Id);
        var focus = climber.Profile.FocusAreas
            .Select((area, i) => (Area: area, Weight: (5.0 - i) / (1 + IndexOf(exercise.Trains, area))))
            .Where(pair => exercise.Trains.Contains(pair.Area))
            .Select(pair => ((TrainingQuality, double)?)(pair.Area, pair.Weight))
            .FirstOrDefault();
        var alternative = exercise.Equipment.Count == 0
            ? null
            : catalogue.WithoutEquipment(
                exercise,
                other => climber.MayDo(other)
                    && (!other.FingerIntense || exercise.FingerIntense)
                    && (!other.Hard || exercise.Hard));
        var dose = exercise.DoseFor(climber.Level)!;
        return new(exercise, dose, drill, focus?.Item1, focus?.Item2 ?? 0, alternative?.Id)
        {
            UsesOwnEquipment = exercise.Equipment.Any(climber.Profile.Equipment.Contains),
            GradeFrom = dose.GradeOffset is { } easiest ? climber.Current.StepsAway(easiest.Min).ToString() : null,
            GradeTo = dose.GradeOffset is { } hardest ? climber.Current.StepsAway(hardest.Max).ToString() : null,
        };
    }

    private static int IndexOf(IReadOnlyList<TrainingQuality> qualities, TrainingQuality quality)
    {
        var index = 0;
        while (index < qualities.Count && qualities[index] != quality)
        {
            index++;
        }

        return index;
    }
}
