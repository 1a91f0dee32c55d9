using Ascension.Grains.Abstractions.Events;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Training;
using Ascension.Integration.Hosting;

namespace Ascension.Integration.Training;

/// <summary>A climber with a goal in a test cluster.</summary>
internal sealed class TrainingClimber(ClimbCluster cluster, UserId id)
{
    private readonly UuidV7Source _ids = new(TimeProvider.System);

    public UserId Id => id;

    public DateOnly Today => DateOnly.FromDateTime(cluster.Time.GetUtcNow().UtcDateTime);

    public GoalId Goal { get; private set; }

    public ITrainingPlanGrain Plan => cluster.Grains.TrainingPlan(Goal);

    public static async Task<TrainingClimber> RegisterAsync(ClimbCluster cluster) =>
        new(cluster, await cluster.RegisterAsync());

    public SetTrainingGoal NewGoal() => new()
    {
        Owner = id,
        CurrentLevel = "6b",
        TargetLevel = "6c",
        Weeks = 8,
        DaysPerWeek = 3,
        YearsClimbing = 5,
        TimeZone = "UTC",
        ReminderTime = new TimeOnly(8, 0),
    };

    public async Task SetGoalAsync(SetTrainingGoal? goal = null)
    {
        Goal = new GoalId(_ids.NewId());
        await Plan.SetGoalAsync(goal ?? NewGoal());
    }

    public Task<TrainingProgramme> ProgrammeAsync(string? language = "en") => Plan.GetProgrammeAsync(id, language);

    public async Task<IReadOnlyList<TrainingSession>> SessionsAsync() =>
        [.. (await ProgrammeAsync()).Weeks.SelectMany(week => week.Sessions)];

    public LogTrainingSession Session(DateOnly date, int? rpe = null, params FeltPain[] pain) => new()
    {
        Caller = id,
        Date = date,
        SessionType = "technique",
        Minutes = 60,
        Rpe = rpe,
        Pain = pain,
    };

    public Task<SessionLogged> LogAsync(LogTrainingSession session) => Plan.LogSessionAsync(session);

    /// <summary>Stands in for the reminder service, whose day no test should wait.</summary>
    public Task RemindAsync(GoalId? goal = null) => cluster.Grains.TrainingPlan(goal ?? Goal)
        .AsReference<IRemindable>().ReceiveReminder("training-day", default);

    public async Task<IReadOnlyList<T>> EventsAsync<T>()
        where T : UserEvent =>
        [.. (await cluster.Grains.User(id).ReadEventsAsync(0)).Events.Select(e => e.Payload).OfType<T>()];
}
