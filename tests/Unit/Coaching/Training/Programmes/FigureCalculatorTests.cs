using Ascension.Coaching.Training.Programmes;
using Ascension.Coaching.Training.Programmes.Figures;
using Ascension.Coaching.Training.Programmes.Planned;

namespace Ascension.Unit.Coaching.Training.Programmes;

public sealed class FigureCalculatorTests
{
    private static readonly Programme Lead = ProgrammeGenerator.Default.Generate(Profiles.Lead, [], []);

    [Fact]
    public void Before_anything_is_due_there_is_no_adherence()
    {
        var figures = FigureCalculator.Of(Lead, [], Profiles.Monday);

        Assert.Null(figures.Adherence);
        Assert.Null(figures.AcuteChronicRatio);
        Assert.Equal(1, figures.CurrentWeek);
    }

    [Fact]
    public void Adherence_is_done_of_due_sessions()
    {
        var log = Diary.Until(Lead, Profiles.Monday.AddDays(7)).Take(2).ToList();

        var figures = FigureCalculator.Of(Lead, log, Profiles.Monday.AddDays(7));

        Assert.Equal((3, 2), (figures.PlannedSessions, figures.DoneSessions));
        Assert.Equal(0.667, figures.Adherence);
    }

    [Fact]
    public void A_session_done_on_another_day_of_its_week_is_done()
    {
        var log = Diary.Until(Lead, Profiles.Monday.AddDays(7))
            .Select(session => session with { Date = session.Date.AddDays(1) }).ToList();

        Assert.Equal(1, FigureCalculator.Of(Lead, log, Profiles.Monday.AddDays(7)).Adherence);
    }

    [Fact]
    public void The_ratio_is_seven_days_over_a_quarter_of_twenty_eight()
    {
        var today = Profiles.Monday.AddDays(27);
        var log = Diary.Until(Lead, today);

        var figures = FigureCalculator.Of(Lead, log, today);

        var loads = Lead.Weeks.Take(4).Select(week => (double)week.Load).ToList();
        Assert.Equal(Math.Round(loads[3] / loads.Average(), 2), figures.AcuteChronicRatio);
        Assert.Equal(loads, figures.Weeks.Take(4).Select(week => (double)week.Done));
    }

    [Fact]
    public void After_the_end_the_week_is_past_the_last() =>
        Assert.Equal(13, FigureCalculator.Of(Lead, [], Lead.Profile.End).CurrentWeek);
}
