using Ascension.Coaching.Advice;
using Ascension.Coaching.Advice.Praise;
using Ascension.Coaching.Advice.Texts;

namespace Ascension.Unit.Coaching;

public sealed class AdviceTextsTests
{
    private static readonly string[] RequiredParts = ["title", "explanation", "fix"];

    private static readonly string[] Parts = [.. RequiredParts, "explanation_one"];

    private static readonly IReadOnlyList<IDetector> Detectors = DetectorCatalog.Create(DetectorThresholds.Default);

    [Fact]
    public void Both_languages_have_the_same_texts_with_the_same_placeholders()
    {
        var (english, french) = (AdviceTexts.English, AdviceTexts.French);

        Assert.Equal(english.Keys.Order(), french.Keys.Order());
        Assert.All(english.Keys, key =>
            Assert.Equal(english.PlaceholdersOf(key).Order(), french.PlaceholdersOf(key).Order()));
    }

    [Fact]
    public void Every_detector_drill_and_praise_has_its_words()
    {
        var keys = AdviceTexts.English.Keys.ToHashSet();

        Assert.All(Detectors, detector =>
        {
            Assert.Superset(
                RequiredParts.Select(part => $"{detector.Traits.Id}.{part}").ToHashSet(),
                keys);
            Assert.InRange(detector.Traits.Drills.Count, 1, 2);
            Assert.All(detector.Traits.Drills, drill => Assert.Contains($"drill.{drill.Id}", keys));
        });
        Assert.All(PraiseRules.All, rule => Assert.Contains($"praise.{rule.Id}", keys));
    }

    [Fact]
    public void No_text_is_left_without_use()
    {
        HashSet<string> used = ["summary.nothing_seen", "summary.quiet", "summary.advice"];
        foreach (var traits in Detectors.Select(detector => detector.Traits))
        {
            used.UnionWith(Parts.Select(part => $"{traits.Id}.{part}"));
            used.UnionWith(traits.Drills.Select(drill => $"drill.{drill.Id}"));
        }

        used.UnionWith(PraiseRules.All.Select(rule => $"praise.{rule.Id}"));

        Assert.Empty(AdviceTexts.English.Keys.Except(used));
    }

    [Fact]
    public void Numbers_are_written_as_the_language_writes_them()
    {
        Dictionary<string, double> values = new() { ["count"] = 2, ["seconds"] = 3.14 };

        var english = AdviceTexts.English.Text("bent_arms_at_rest.explanation", values);
        var french = AdviceTexts.French.Text("bent_arms_at_rest.explanation", values);

        Assert.Contains("3.1 s", english, StringComparison.Ordinal);
        Assert.Contains("3,1 s", french, StringComparison.Ordinal);
    }

    [Fact]
    public void One_occurrence_has_its_own_words()
    {
        Dictionary<string, double> once = new() { ["count"] = 1, ["seconds"] = 3 };

        var text = AdviceTexts.English.CountedText("bent_arms_at_rest.explanation", once);

        Assert.DoesNotContain("pauses", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_figure_is_an_error_not_a_gap_in_the_sentence() =>
        Assert.Throws<KeyNotFoundException>(
            () => AdviceTexts.English.Text("fading.explanation", new Dictionary<string, double>()));
}
