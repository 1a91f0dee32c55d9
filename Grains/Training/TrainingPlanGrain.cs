using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Training;
using Ascension.Grains.Diagnostics;
using Ascension.Grains.Persistence;
using Ascension.Grains.Scheduling;
using Ascension.Grains.Validation;
using Ascension.Storage.Training;
using Microsoft.Extensions.Logging;

namespace Ascension.Grains.Training;

internal sealed class TrainingPlanGrain(
    [PersistentState("training-plan", GrainStateStore.Name)] IPersistentState<TrainingPlanState> plan,
    GoalReader goals,
    ProgrammeFitter fitter,
    PlanAnnouncer announcer,
    ITrainingLogStore log,
    CpuLimiter cpu,
    ClimberCalendar calendar,
    IIdSource ids,
    AscensionMetrics metrics,
    TimeProvider time,
    ILogger<TrainingPlanGrain> logger) : Grain, ITrainingPlanGrain, IRemindable
{
    private const string Daily = "training-day";

    // A programme without reminders is fitted to the day all the same, before anybody trains.
    private static readonly TimeOnly QuietHour = new(4, 0);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    // Everybody's eight o'clock is spread over ten minutes.
    private static readonly TimeSpan Spread = TimeSpan.FromMinutes(10);

    private DateOnly? _fittedTo;

    private GoalId Id => new(this.GetPrimaryKey());

    /// <summary>
    /// The day the programme fits. A day on which nothing changed is not worth a write: an activation that does not
    /// know it fits the programme again, to the same end.
    /// </summary>
    private DateOnly? FittedTo => _fittedTo ?? plan.State.FittedTo;

    /// <summary>The climber's day. It never goes back: a session may be logged where it has begun already.</summary>
    private DateOnly Today =>
        calendar.Today(plan.State.TimeZone) is var day && day < FittedTo ? FittedTo.Value : day;

    public async Task SetGoalAsync(SetTrainingGoal command)
    {
        if (plan.State.CreatedAt is null)
        {
            await MakeAsync(command);
        }

        EnsureOwner(command.Owner);
        if (plan.State.IsActive && await GrainFactory.User(command.Owner).AdoptGoalAsync(Id) is { } previous)
        {
            await GrainFactory.TrainingPlan(previous).RetireAsync();
        }
    }

    public async Task<TrainingProgramme> GetProgrammeAsync(UserId caller, string? language)
    {
        var presenter = await PresentAsync(caller, language);
        return await cpu.RunAsync(presenter.Programme, CancellationToken.None);
    }

    public async Task<TrainingRoutine> GetRoutineAsync(UserId caller, int? week, string? language)
    {
        var presenter = await PresentAsync(caller, language);
        var weeks = plan.State.Programme!.Weeks;
        if (week is < 1 || week > weeks.Count)
        {
            throw AscensionException.InvalidFields(
                new Dictionary<string, string> { ["week"] = $"1 to {weeks.Count}." });
        }

        var current = weeks.Count(other => other.Start <= Today);
        return await cpu.RunAsync(
            () => presenter.Routine(week ?? Math.Clamp(current, 1, weeks.Count)), CancellationToken.None);
    }

    public async Task<SessionLogged> LogSessionAsync(LogTrainingSession command)
    {
        EnsureOwner(command.Caller);
        var kept = plan.State.Sessions.Find(session => command.Request is { } key && session.Request == key);
        if (kept is null)
        {
            EnsureMayLog(command.Date);
            var session = SessionReader.Read(command, ids.NewId(), calendar.LatestToday(), plan.State.Log);
            await FitAsync(new KeptSession
            {
                Session = session,
                Notes = command.Notes,
                Request = command.Request,
                LoggedAt = time.GetUtcNow(),
            });
            kept = plan.State.Sessions[^1];
            metrics.SessionTrained(Words.Of(session.Type));
        }

        var presenter = await PresentAsync(command.Caller, language: null);
        return new SessionLogged(kept.Session.Id, kept.LoggedAt, presenter.Changes(kept.Changes));
    }

    public Task ConsiderAnalysesAsync() => plan.State.IsActive ? FitAsync(added: null) : Task.CompletedTask;

    public async Task RetireAsync()
    {
        if (plan.State.IsActive)
        {
            await AnnounceAsync();
            await plan.PersistAsync(plan.State with { Standing = PlanStanding.Retired });
        }

        await UnscheduleAsync();
    }

    public async Task DeleteAsync(UserId caller)
    {
        EnsureOwner(caller);
        await AnnounceAsync();
        await GrainFactory.User(caller).DropGoalAsync(Id);
        await plan.PersistAsync(new TrainingPlanState
        {
            CreatedAt = plan.State.CreatedAt,
            Owner = plan.State.Owner,
            Standing = PlanStanding.Deleted,
        });
        await UnscheduleAsync();
    }

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (!plan.State.IsActive
            || await GrainFactory.User(new UserId(plan.State.Owner)).GetCurrentGoalAsync() != Id)
        {
            // Not the goal in force: what was to retire it did not get here.
            await RetireAsync();
            return;
        }

        await FitAsync(added: null);
        await RemindAsync();
        await (Today < plan.State.Programme!.Profile.End ? ScheduleAsync(plan.State) : UnscheduleAsync());

        // A whole town of climbers is reminded at once; most of them will not look before noon.
        DeactivateOnIdle();
    }

    private async Task MakeAsync(SetTrainingGoal command)
    {
        var climber = await GrainFactory.User(command.Owner).GetProfileAsync();
        var profile = goals.Read(command, climber);
        var rows = await log.ListSinceAsync(
            command.Owner.Value, profile.Start.AddDays(-SessionReader.MostDaysBack), CancellationToken.None);
        var state = new TrainingPlanState
        {
            CreatedAt = time.GetUtcNow(),
            Owner = command.Owner.Value,
            TimeZone = command.TimeZone,
            ReminderTime = command.ReminderTime,
            Sessions = [.. rows.Select(SessionReader.FromRow)],
            FittedTo = calendar.Today(command.TimeZone),
        };
        var programme = await fitter.MakeAsync(state.Owner, profile, state.Log, CancellationToken.None);

        // First the reminder: a plan that is kept is never forgotten.
        await ScheduleAsync(state);
        await plan.PersistAsync(state with { Programme = programme });
        metrics.PlanMade(Words.Of(programme.Goal.Verdict));
    }

    private void EnsureOwner(UserId caller)
    {
        if (!plan.State.Exists || plan.State.Owner != caller.Value)
        {
            throw AscensionException.NotFound("goal");
        }
    }

    private void EnsureMayLog(DateOnly date)
    {
        if (!plan.State.IsActive)
        {
            throw new AscensionException(ErrorCodes.StateConflict, "Another goal took over. Try again.");
        }

        var end = plan.State.Programme!.Profile.End;
        if (date >= end.AddDays(SessionReader.MostDaysBack))
        {
            throw new AscensionException(
                ErrorCodes.StateConflict, $"The programme ended before {end:yyyy-MM-dd}. Set a new goal to go on.");
        }
    }

    /// <summary>The plan in words, fitted to today.</summary>
    private async Task<ProgrammePresenter> PresentAsync(UserId caller, string? language)
    {
        EnsureOwner(caller);
        if (plan.State.IsActive && FittedTo < Today)
        {
            await FitAsync(added: null);
        }

        language ??= (await GrainFactory.User(caller).GetProfileAsync()).Locale;
        return new ProgrammePresenter(Id, plan.State, language, Today);
    }

    /// <summary>Fits the programme to the day, the log and the analyses, keeps the outcome and tells it.</summary>
    private async Task FitAsync(KeptSession? added)
    {
        var today = added?.Session.Date > Today ? added.Session.Date : Today;
        var state = plan.State;
        var adapted = await fitter.FitAsync(
            state.Owner,
            state.Programme!,
            added is null ? state.Log : [.. state.Log, added.Session],
            today,
            CancellationToken.None);
        if (added is not null || !ReferenceEquals(adapted.Programme, state.Programme))
        {
            await plan.PersistAsync(state.Fitted(adapted, today, added));
        }

        _fittedTo = today;
        await TryAnnounceAsync();
    }

    /// <summary>What cannot be told now is told with the next change, or tomorrow.</summary>
    private async Task TryAnnounceAsync()
    {
        try
        {
            await AnnounceAsync();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogWarning(exception, "Changes of plan {Goal} could not be told; they will be.", Id);
        }
    }

    private async Task AnnounceAsync()
    {
        if (plan.State.Unlisted.Count + plan.State.Untold.Count > 0)
        {
            await announcer.AnnounceAsync(Id, plan.State, CancellationToken.None);
            await plan.PersistAsync(plan.State with { Unlisted = [], Untold = [] });
        }
    }

    private async Task RemindAsync()
    {
        var (state, today) = (plan.State, calendar.Today(plan.State.TimeZone));
        var session = state.Programme!.Sessions.FirstOrDefault(session => session.Date == today);
        if (session is not null && state.ReminderTime is not null && state.Log.All(done => done.Date != today))
        {
            await announcer.RemindAsync(Id, state.Owner, session);
        }
    }

    private Task<IGrainReminder> ScheduleAsync(TrainingPlanState state)
    {
        var delay = Spread * (this.GetGrainId().GetUniformHashCode() / (double)uint.MaxValue);
        return this.RegisterOrUpdateReminder(
            Daily, calendar.Until(state.ReminderTime ?? QuietHour, state.TimeZone) + delay, Day);
    }

    private async Task UnscheduleAsync()
    {
        if (await this.GetReminder(Daily) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
    }
}
