using Ascension.Climbs.Faults;
using Ascension.Coaching;
using Ascension.Skeletons.Holds;
using Ascension.Unit.Coaching.Synthetic;

namespace Ascension.Unit.Coaching;

/// <summary>Holds that a model saw in the film name contacts and change nothing else.</summary>
public sealed class SeenHoldsTests
{
    [Fact]
    public void A_contact_where_a_hold_was_seen_has_its_name()
    {
        var timeline = Study.Film(Fault.None);
        var first = Study.Report(timeline).Movement.Contacts[0];

        var report = Analyse([HoldAt("seen-1", first.X, first.Y), HoldAt("seen-2", first.X + 0.6, first.Y)]);

        Assert.Equal("seen-1", report.Movement.Contacts[0].HoldId);
        Assert.Contains(report.Movement.Contacts, contact => contact.HoldId is null);
        Assert.DoesNotContain(report.Movement.Contacts, contact => contact.HoldId == "seen-2");
    }

    [Fact]
    public void Metrics_and_advice_are_as_without_them()
    {
        var blind = Analyse([]);

        var report = Analyse([.. blind.Movement.Contacts.Take(3).Select(
            (contact, index) => HoldAt($"seen-{index}", contact.X, contact.Y))]);

        Assert.Equal(blind.MetricsJson, report.MetricsJson);
        Assert.Equal(blind.AdviceEnglishJson, report.AdviceEnglishJson);
        Assert.Equal(blind.Movement.Contacts.Count, report.Movement.Contacts.Count);
    }

    private static ClimbReport Analyse(IReadOnlyList<Hold> seen) => ClimbAnalyser.Analyse(
        Study.Film(Fault.None), ClimberBody.Unknown, HoldMap.Unknown, seen, TestContext.Current.CancellationToken);

    private static Hold HoldAt(string id, double x, double y) =>
        new(id, HoldType.Jug, x, y, new HoldBox(x - 0.01, y - 0.01, 0.02, 0.02));
}
