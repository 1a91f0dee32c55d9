using System.ComponentModel.DataAnnotations;
using Ascension.Api.Validation;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Training;

namespace Ascension.Api.Training;

/// <summary>Logs a session that was done.</summary>
public sealed record LogSessionRequest
{
    /// <summary>The climber's day, <c>YYYY-MM-DD</c>; today or up to 60 days ago.</summary>
    [Required, CalendarDay]
    public required string? Date { get; init; }

    /// <summary>What was trained; <c>climbing</c> without a plan, <c>other</c> sports.</summary>
    [Required, OneOf(
        "technique", "endurance", "strength", "power", "power_endurance", "performance", "conditioning", "climbing",
        "other")]
    public required string? SessionType { get; init; }

    /// <summary>How long, minutes.</summary>
    [Required, Range(1, 600)]
    public required int? DurationMinutes { get; init; }

    /// <summary>Rating of perceived exertion, 1 to 10; what was planned when left out.</summary>
    [Range(1, 10)]
    public int? Rpe { get; init; }

    /// <summary>Share of the planned session that was done, 0 to 1.</summary>
    [Range(0.0, 1.0)]
    public double? Completion { get; init; }

    /// <summary>In the climber's own words.</summary>
    [StringLength(1000, MinimumLength = 1), PlainText(AllowLines = true)]
    public string? Notes { get; init; }

    /// <summary>Ids of the exercises that were done; not told when left out.</summary>
    [MaxLength(40), EachWord]
    public IReadOnlyList<string>? CompletedExercises { get; init; }

    /// <summary>Pain in or after it; from 4 on what caused it is left out of the programme.</summary>
    [MaxLength(8)]
    public IReadOnlyList<PainBody>? Pain { get; init; }

    internal LogTrainingSession ToCommand(UserId caller, Guid? request) => new()
    {
        Caller = caller,
        Request = request,
        Date = CalendarDayAttribute.Parse(Date)!.Value,
        SessionType = SessionType!,
        Minutes = DurationMinutes!.Value,
        Rpe = Rpe,
        Completion = Completion,
        Notes = Notes,
        CompletedExercises = CompletedExercises ?? [],
        Pain = [.. (Pain ?? []).Select(pain => new FeltPain(pain.Area, pain.Level!.Value))],
    };
}
