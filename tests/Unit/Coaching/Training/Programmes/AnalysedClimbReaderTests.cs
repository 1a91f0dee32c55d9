using System.Text;
using Ascension.Climbs.Choreography;
using Ascension.Climbs.Faults;
using Ascension.Climbs.Filming;
using Ascension.Coaching;
using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes.Profiles;

namespace Ascension.Unit.Coaching.Training.Programmes;

public sealed class AnalysedClimbReaderTests
{
    private static readonly Guid Id = new("0199a4f2-3c4d-7e5f-8a6b-7c8d9e0f1a2b");
    private static readonly DateOnly Day = new(2026, 5, 4);

    [Fact]
    public void The_documents_of_an_analysis_tell_faults_scores_and_techniques()
    {
        var film = Camera.Shoot(
            SyntheticClimb.Of(new ClimbRecipe { Seed = 12, Fault = Fault.StutterFeet, Techniques = 3 }), new Shot());
        var report = ClimbAnalyser.Analyse(
            film.Timeline, new ClimberBody(175, [], []), film.Holds, TestContext.Current.CancellationToken);

        var english = AnalysedClimbReader.Read(Id, Day, report.MetricsJson, report.AdviceEnglishJson);
        var french = AnalysedClimbReader.Read(Id, Day, report.MetricsJson, report.AdviceFrenchJson);

        Assert.Equal((Id, Day), (english.Id, english.Date));
        Assert.Contains("stutter_feet", english.Faults);
        Assert.Equal(english.Faults, french.Faults);
        Assert.Equal(report.Movement.Scores.Technique.Value, english.Scores[ClimbScore.Technique]);
        Assert.DoesNotContain(english.Scores.Keys, score => !Enum.IsDefined(score));
    }

    [Theory]
    [InlineData("{}", """{"advice":[]}""")]
    [InlineData("not json", """{"advice":[]}""")]
    [InlineData("""{"format":"ascension.metrics/1","scale":{"height_m":1},"metrics":[],"tags":[],"scores":{}}""", "[]")]
    [InlineData("""{"format":"ascension.metrics/1","scale":{"height_m":1},"metrics":[],"tags":[],"scores":{}}""", "")]
    public void Damaged_documents_are_refused(string metrics, string advice) =>
        Assert.Throws<InvalidDataException>(() => AnalysedClimbReader.Read(
            Id, Day, Encoding.UTF8.GetBytes(metrics), Encoding.UTF8.GetBytes(advice)));
}
