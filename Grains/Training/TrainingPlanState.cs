using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Ascension.Coaching.Training.Programmes.Adaptation;
using Ascension.Coaching.Training.Programmes.Logged;
using Ascension.Coaching.Training.Programmes.Planned;

namespace Ascension.Grains.Training;

internal sealed record TrainingPlanState
{
    private const int MostChanges = 30;

    /// <summary>Null until the goal is set.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    public Guid Owner { get; init; }

    public PlanStanding Standing { get; init; }

    /// <summary>IANA name.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>When to remind of the day's session; null: never.</summary>
    public TimeOnly? ReminderTime { get; init; }

    /// <summary>Null before the goal is set and after it is deleted.</summary>
    public Programme? Programme { get; init; }

    /// <summary>The climber's sessions as far as they matter here, in the order they were logged.</summary>
    public ImmutableList<KeptSession> Sessions { get; init; } = [];

    /// <summary>The newest changes, newest first.</summary>
    public ImmutableList<ProgrammeChange> Changes { get; init; } = [];

    /// <summary>The day the programme was last fitted to.</summary>
    public DateOnly? FittedTo { get; init; }

    /// <summary>Sessions that are not yet in the read model.</summary>
    public ImmutableList<Guid> Unlisted { get; init; } = [];

    /// <summary>What the climber was not told yet.</summary>
    public ImmutableList<PlanNotice> Untold { get; init; } = [];

    /// <summary>Grows with every change of the programme.</summary>
    public long Revision { get; init; }

    [JsonIgnore]
    public bool Exists => CreatedAt is not null && Standing is not PlanStanding.Deleted;

    [JsonIgnore]
    public bool IsActive => CreatedAt is not null && Standing is PlanStanding.Active;

    [JsonIgnore]
    public IReadOnlyList<LoggedSession> Log => [.. Sessions.Select(kept => kept.Session)];

    /// <summary>The state after a session; an added session carries what the programme changes because of it.</summary>
    /// <param name="adapted">The programme fitted to everything including the session.</param>
    /// <param name="today">The climber's day.</param>
    /// <param name="added">The session; null when none was added.</param>
    public TrainingPlanState Fitted(AdaptedProgramme adapted, DateOnly today, KeptSession? added)
    {
        var isChanged = adapted.Changes.Count > 0;
        var revision = Revision + 1;
        return this with
        {
            Programme = adapted.Programme,
            FittedTo = today,
            Revision = revision,
            Sessions = added is null ? Sessions : Sessions.Add(added with { Changes = adapted.Changes }),
            Unlisted = added is null ? Unlisted : Unlisted.Add(added.Session.Id),
            Untold = isChanged ? Untold.Add(new($"{revision}", adapted.Changes)) : Untold,
            Changes = isChanged ? [.. adapted.Changes.Concat(Changes).Take(MostChanges)] : Changes,
        };
    }
}
