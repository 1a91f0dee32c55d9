using Ascension.Coaching.Advice;
using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Grades;
using Ascension.Coaching.Training.Programmes;
using Ascension.Coaching.Training.Programmes.Logged;
using Ascension.Coaching.Training.Programmes.Planned;
using Ascension.Coaching.Training.Programmes.Profiles;

namespace Ascension.Climbs.Training;

/// <summary>
/// A climber of chance: a profile, a past, and a life that keeps to the programme more or less. The same number always
/// gives the same climber; weeks and days run through all their combinations.
/// </summary>
internal sealed class ChanceClimber
{
    private static readonly string[] Detectors = [.. ExerciseCatalogue.Default.Exercises
        .SelectMany(exercise => exercise.DrillsFor).Distinct().Order(StringComparer.Ordinal)];

    private static readonly DateOnly FirstStart = new(2027, 3, 1);

    private static readonly string[] Techniques = ["flag", "drop_knee", "heel_hook", "match", "rock_over"];

    private readonly Random _random;
    private readonly int _number;
    private readonly List<LoggedSession> _log = [];
    private readonly List<AnalysedClimb> _analyses = [];
    private int _ids;

    public ChanceClimber(int number)
    {
        _number = number;
        _random = new Random(number);
        Profile = MakeProfile();
    }

    public TrainingProfile Profile { get; }

    public IReadOnlyList<LoggedSession> Log => _log;

    public IReadOnlyList<AnalysedClimb> Analyses => _analyses;

    /// <summary>Past and analyses before the start, then the programme, adapted now and then as life goes.</summary>
    /// <param name="adaptations">How often it is adapted.</param>
    /// <returns>The programme as made, then as adapted, each before the climber lives on.</returns>
    public IEnumerable<LivedProgramme> Live(int adaptations)
    {
        Prepare();
        var programme = ProgrammeGenerator.Default.Generate(Profile, _analyses, _log);
        yield return new(programme, _log, Profile.Start);
        var today = Profile.Start;
        for (var i = 0; i < adaptations; i++)
        {
            var next = today.AddDays(1 + _random.Next(Chance(0.3) ? 40 : 12));
            Train(programme, today, next);
            today = next;
            Analyse(today);
            programme = ProgrammeAdapter.Default.Adapt(programme, _log, _analyses, today).Programme;
            yield return new(programme, _log, today);
        }
    }

    /// <summary>What was before the programme: sessions logged and climbs analysed.</summary>
    public void Prepare()
    {
        LivePast();
        Analyse(Profile.Start);
    }

    public override string ToString() =>
        $"#{_number} {Profile.CurrentLevel}-{Profile.TargetLevel} {Profile.Weeks} weeks {Profile.DaysPerWeek} days";

    private TrainingProfile MakeProfile()
    {
        var system = Pick(Enum.GetValues<GradeSystem>());
        var grades = Grade.All(system);
        var current = _random.Next(grades.Count);
        var target = Math.Min(current + _random.Next(6), grades.Count - 1);
        var days = 1 + (_number / 49 % 6);
        DayOfWeek[] week = Enum.GetValues<DayOfWeek>();
        _random.Shuffle(week);
        return new TrainingProfile
        {
            GradeSystem = system,
            CurrentLevel = grades[current].ToString(),
            TargetLevel = grades[target].ToString(),
            Start = FirstStart.AddDays(_random.Next(400)),
            Weeks = 4 + (_number % 49),
            DaysPerWeek = days,
            AvailableDays = Chance(0.5) ? [] : [.. week.Take(Math.Max(days, _random.Next(8)))],
            FocusAreas = Some(Enum.GetValues<TrainingQuality>(), 3),
            Equipment = Some(Enum.GetValues<Equipment>(), 9),
            Injuries = Chance(0.6) ? [] : Some(Enum.GetValues<BodyPart>(), 4),
            BirthYear = Chance(0.2) ? null : 2027 - Pick([9, 13, 14, 15, 16, 17, 18, 19, 20, 30, 45, 70]),
            YearsClimbing = Chance(0.2) ? null : Pick([0, 0.5, 1, 1.9, 2, 3, 8, 30]),
        };
    }

    private void LivePast()
    {
        if (Chance(0.5))
        {
            return;
        }

        for (var day = Profile.Start.AddDays(-35); day < Profile.Start; day = day.AddDays(1))
        {
            if (Chance(0.35))
            {
                _log.Add(Session(day, Pick(Enum.GetValues<SessionType>()), 30 + (5 * _random.Next(25)), []));
            }
        }
    }

    private void Train(Programme programme, DateOnly from, DateOnly until)
    {
        var diligence = Pick([0, 0.3, 0.8, 1, 1]);
        var planned = programme.Sessions.Where(session => session.Date >= from).ToDictionary(session => session.Date);
        for (var day = from; day < until; day = day.AddDays(1))
        {
            var isLogged = _log.Exists(session => session.Date == day);
            if (!isLogged && planned.TryGetValue(day, out var session) && Chance(diligence))
            {
                var minutes = Chance(0.7) ? session.Minutes : Math.Max(1, session.Minutes + _random.Next(-40, 40));
                _log.Add(Session(day, session.Type, minutes, Done(session), session.Rpe));
            }
            else if (!isLogged && Chance(0.04))
            {
                _log.Add(Session(day, Pick(Enum.GetValues<SessionType>()), 20 + _random.Next(160), []));
            }
        }
    }

    private List<string> Done(PlannedSession session) =>
        [.. session.Exercises.Where(_ => Chance(0.9)).Select(exercise => exercise.ExerciseId)];

    private LoggedSession Session(
        DateOnly day, SessionType type, int minutes, List<string> exercises, int? planned = null) => new()
    {
        Id = new Guid(_number, 0, 0, BitConverter.GetBytes((long)_ids++)),
        Date = day,
        Type = type,
        Minutes = minutes,
        Rpe = Chance(0.1) ? null : Math.Clamp((planned ?? 5) + (Chance(0.6) ? 0 : _random.Next(-3, 4)), 1, 10),
        Completion = Chance(0.5) ? null : Math.Round(_random.NextDouble(), 2),
        CompletedExercises = exercises,
        Pain = Chance(0.95) ? [] : [new(Chance(0.3) ? null : Pick(Enum.GetValues<BodyPart>()), _random.Next(11))],
    };

    private void Analyse(DateOnly day)
    {
        while (Chance(0.4))
        {
            _analyses.Add(new AnalysedClimb
            {
                Id = new Guid(_number, 1, 0, BitConverter.GetBytes((long)_ids++)),
                Date = day,
                Faults = Some(Detectors, 4),
                Techniques = Some(Techniques, 4),
                Scores = new Dictionary<ClimbScore, double>
                {
                    [Pick(Enum.GetValues<ClimbScore>())] = _random.Next(101),
                },
            });
        }
    }

    private bool Chance(double probability) => _random.NextDouble() < probability;

    private T Pick<T>(T[] all) => all[_random.Next(all.Length)];

    private T[] Some<T>(T[] all, int most)
    {
        T[] shuffled = [.. all];
        _random.Shuffle(shuffled);
        return shuffled[.._random.Next(Math.Min(most, all.Length) + 1)];
    }
}
