using System.Reflection;
using System.Text.Json;
using Ascension.Coaching.Advice;
using Ascension.Coaching.Training;
using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes.Planned;
using Ascension.Coaching.Training.Programmes.Texts;

namespace Ascension.Unit.Coaching.Training.Programmes;

public sealed class ProgrammeTextsTests
{
    private static readonly ProgrammeTexts[] Languages = [ProgrammeTexts.English, ProgrammeTexts.French];

    private static readonly string[] Codes =
    [
        .. typeof(ReasonCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Where(code => code != ReasonCodes.SessionPrefix),
        .. Enum.GetValues<SessionType>()
            .Where(type => type is not (SessionType.Climbing or SessionType.Other))
            .Select(type => ReasonCodes.SessionPrefix + Name(type)),
    ];

    [Fact]
    public void Both_languages_have_the_same_texts_with_the_same_placeholders()
    {
        Assert.Equal(ProgrammeTexts.English.Keys.Order(), ProgrammeTexts.French.Keys.Order());
        Assert.All(ProgrammeTexts.English.Keys, key => Assert.Equal(
            ProgrammeTexts.English.PlaceholdersOf(key).Order(), ProgrammeTexts.French.PlaceholdersOf(key).Order()));
    }

    [Fact]
    public void Every_reason_has_its_words_and_no_words_are_left_over()
    {
        var texts = ProgrammeTexts.English.Keys.Where(key => !key.StartsWith("word.", StringComparison.Ordinal));

        Assert.Equal(Codes.Order(), texts.Where(key => !key.EndsWith("_one", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void Everything_a_reason_may_name_has_a_word()
    {
        IEnumerable<string> names =
        [
            .. Enum.GetValues<TrainingPhase>().Select(Name), .. Enum.GetValues<SessionType>().Select(Name),
            .. Enum.GetValues<TrainingQuality>().Select(Name), .. Enum.GetValues<BodyPart>().Select(Name),
            .. Enum.GetValues<ClimbScore>().Select(Name), .. Enum.GetValues<WeekKind>().Select(Name),
            .. ExerciseCatalogue.Default.Exercises.SelectMany(exercise => exercise.DrillsFor),
            .. ExerciseCatalogue.Default.Exercises.SelectMany(exercise => exercise.Teaches),
        ];

        Assert.All(Languages, texts => Assert.All(names, name => Assert.NotEmpty(texts.Word(name))));
    }

    [Fact]
    public void One_of_something_has_its_own_words()
    {
        Reason Comeback(string count) => new(
            ReasonCodes.WeekComeback, new Dictionary<string, string> { ["count"] = count, ["percent"] = "90" });

        Assert.Equal(
            "Back after a missed week: 90 % of the usual load, then up again step by step.",
            ProgrammeTexts.English.Sentence(Comeback("1")));
        Assert.Contains("3 missed weeks", ProgrammeTexts.English.Sentence(Comeback("3")), StringComparison.Ordinal);
    }

    [Fact]
    public void Days_exercises_and_words_are_written_as_the_language_writes_them()
    {
        Reason moved = new(ReasonCodes.SessionShifted, new Dictionary<string, string> { ["day"] = "2027-03-02" });

        Assert.Contains("2 March", ProgrammeTexts.English.Sentence(moved), StringComparison.Ordinal);
        Assert.Contains("2 mars", ProgrammeTexts.French.Sentence(moved), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_value_is_an_error_not_a_gap_in_the_sentence() =>
        Assert.Throws<KeyNotFoundException>(() => ProgrammeTexts.English.Sentence(
            new Reason(ReasonCodes.NoteInjury, new Dictionary<string, string>())));

    private static string Name<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(member.ToString());
}
