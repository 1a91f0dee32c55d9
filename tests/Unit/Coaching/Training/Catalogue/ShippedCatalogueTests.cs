using System.Text.Json;
using Ascension.Coaching.Advice;
using Ascension.Coaching.Training;
using Ascension.Coaching.Training.Catalogue;

namespace Ascension.Unit.Coaching.Training.Catalogue;

/// <summary>What the shipped catalogue holds.</summary>
public sealed class ShippedCatalogueTests
{
    private static readonly ExerciseCatalogue Catalogue = ExerciseCatalogue.Default;

    [Fact]
    public void It_holds_at_least_eighty_exercises_of_every_kind()
    {
        Assert.True(Catalogue.Exercises.Count >= 80, $"only {Catalogue.Exercises.Count}");
        Assert.All(Enum.GetValues<ExerciseKind>(), kind =>
            Assert.True(Catalogue.Exercises.Count(exercise => exercise.Kind == kind) >= 3, $"too few of {kind}"));
    }

    [Fact]
    public void Every_detector_that_runs_has_two_drills() =>
        Assert.All(DetectorCatalog.Create(DetectorThresholds.Default), detector =>
            Assert.True(Catalogue.DrillsFor(detector.Traits.Id).Count >= 2, detector.Traits.Id));

    [Fact]
    public void Every_detector_the_schema_knows_has_two_drills()
    {
        using var schema = JsonDocument.Parse(CatalogueFiles.Embedded().Schema);
        var detectors = schema.RootElement.GetProperty("definitions").GetProperty("exercise").GetProperty("properties")
            .GetProperty("drills_for").GetProperty("items").GetProperty("enum").EnumerateArray().ToList();

        Assert.Equal(26, detectors.Count);
        Assert.All(detectors, detector => Assert.True(Catalogue.DrillsFor(detector.GetString()!).Count >= 2));
    }

    [Fact]
    public void Every_drill_the_advice_names_is_an_exercise_for_its_detector() =>
        Assert.All(
            DetectorCatalog.Create(DetectorThresholds.Default)
                .SelectMany(detector => detector.Traits.Drills, (detector, drill) => (detector.Traits.Id, drill)),
            pair => Assert.Contains(Catalogue.DrillsFor(pair.Id), exercise => exercise.Id == pair.drill.Id));

    [Fact]
    public void An_injury_that_forbids_a_drill_in_the_advice_forbids_it_in_the_catalogue() =>
        Assert.All(
            DetectorCatalog.Create(DetectorThresholds.Default).SelectMany(detector => detector.Traits.Drills),
            drill => Assert.Superset(drill.Loads.ToHashSet(), Catalogue[drill.Id].Loads.ToHashSet()));

    [Theory]
    [InlineData(ClimberLevel.Beginner)]
    [InlineData(ClimberLevel.Intermediate)]
    [InlineData(ClimberLevel.Advanced)]
    [InlineData(ClimberLevel.Elite)]
    public void Every_level_finds_every_phase_without_equipment(ClimberLevel level) =>
        Assert.All(Enum.GetValues<TrainingPhase>(), phase =>
        {
            var fitting = Catalogue.Exercises.Where(exercise =>
                exercise.Equipment.Count == 0
                && exercise.DoseFor(level) is not null
                && exercise.Phases.Contains(phase)).ToList();
            Assert.Contains(fitting, exercise => exercise.Kind == ExerciseKind.WarmUp);
            Assert.Contains(fitting, exercise => exercise.Kind == ExerciseKind.CoolDown);
            Assert.Contains(fitting, exercise => exercise.Kind == ExerciseKind.Mobility);
            Assert.Contains(fitting, exercise => exercise.Kind == ExerciseKind.Antagonist);
            Assert.True(fitting.Count >= 10, $"{level} {phase}: {fitting.Count}");
        });

    [Fact]
    public void Every_quality_and_score_has_an_exercise_without_equipment_or_risk()
    {
        var simple = Catalogue.Exercises
            .Where(exercise => exercise.Equipment.Count == 0 && exercise.Risk == LoadRisk.None)
            .ToList();

        Assert.All(Enum.GetValues<TrainingQuality>(), quality =>
            Assert.Contains(simple, exercise => exercise.Trains.Contains(quality)));
        Assert.All(Enum.GetValues<ClimbScore>(), score =>
            Assert.Contains(simple, exercise => exercise.Improves.Contains(score)));
    }

    [Fact]
    public void Doses_do_not_shrink_as_climbers_get_better() =>
        Assert.All(Catalogue.Exercises, exercise =>
        {
            var minutes = Enum.GetValues<ClimberLevel>().Select(exercise.DoseFor).OfType<Dose>()
                .Select(dose => dose.Minutes.Max).ToList();
            Assert.Equal(minutes.Order(), minutes);
        });

    [Fact]
    public void The_most_work_with_its_rests_fits_into_the_most_minutes() =>
        Assert.All(
            Catalogue.Exercises.SelectMany(exercise => exercise.Doses.Values, (exercise, dose) => (exercise.Id, dose)),
            pair => Assert.True(
                MostSeconds(pair.dose) <= pair.dose.Minutes.Max * 60,
                $"{pair.Id} needs {MostSeconds(pair.dose)} s"));

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void Names_tell_the_exercises_apart(string language)
    {
        var names = Catalogue.Exercises.Select(exercise => Catalogue.TextOf(exercise.Id, language).Name).ToList();

        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    public static TheoryData<string> EveryLanguage => [.. ExerciseCatalogue.Languages];

    [Fact]
    public void French_is_not_English() =>
        Assert.All(Catalogue.Exercises, exercise =>
        {
            var (english, french) = (Catalogue.TextOf(exercise.Id, "en"), Catalogue.TextOf(exercise.Id, "fr"));
            Assert.NotEqual(english.Purpose, french.Purpose);
            Assert.NotEqual(english.Instructions, french.Instructions);
            Assert.Empty(english.Cues.Intersect(french.Cues));
            Assert.Matches("[àâçéèêëîïôùûœÀÉÊ]", $"{french.Purpose} {french.Instructions}");
        });

    [Fact]
    public void A_language_that_is_not_spoken_is_answered_in_English() =>
        Assert.Equal(Catalogue.TextOf("plank", "en"), Catalogue.TextOf("plank", "de"));

    [Fact]
    public void What_replaces_an_exercise_is_allowed_and_needs_nothing() =>
        Assert.All(Catalogue.Exercises.Where(exercise => exercise.Equipment.Count > 0), exercise =>
        {
            var replacement = Catalogue.WithoutEquipment(exercise, _ => true);

            Assert.NotNull(replacement);
            Assert.Empty(replacement.Equipment);
            Assert.Null(Catalogue.WithoutEquipment(exercise, _ => false));
        });

    private static int MostSeconds(Dose dose)
    {
        var reps = dose.Reps?.Max ?? 1;
        var set = (reps * (dose.WorkSeconds?.Max ?? 0)) + ((reps - 1) * (dose.RestSeconds?.Max ?? 0));
        var sets = dose.Sets?.Max ?? 1;
        return (sets * set) + ((sets - 1) * (dose.SetRestSeconds?.Max ?? 0));
    }
}
