using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Training;

/// <summary>A session that was done.</summary>
[GenerateSerializer, Immutable, Alias("ascension.log-training-session")]
public sealed record LogTrainingSession
{
    /// <summary>Who trained.</summary>
    [Id(0)] public required UserId Caller { get; init; }

    /// <summary>Identity of the request: the same one again logs nothing; null: every request is a new one.</summary>
    [Id(1)] public Guid? Request { get; init; }

    /// <summary>The climber's day.</summary>
    [Id(2)] public required DateOnly Date { get; init; }

    /// <summary>What was trained, <c>power_endurance</c>.</summary>
    [Id(3)] public required string SessionType { get; init; }

    /// <summary>1 to 600.</summary>
    [Id(4)] public required int Minutes { get; init; }

    /// <summary>How hard it felt, 1 to 10; null: not told.</summary>
    [Id(5)] public int? Rpe { get; init; }

    /// <summary>Share of the planned session that was done, 0 to 1; null: not told.</summary>
    [Id(6)] public double? Completion { get; init; }

    /// <summary>In the climber's words; up to 1,000 characters.</summary>
    [Id(7)] public string? Notes { get; init; }

    /// <summary>Ids of the exercises that were done; empty: not told.</summary>
    [Id(8)] public IReadOnlyList<string> CompletedExercises { get; init; } = [];

    /// <summary>Pain in or after it; empty: none.</summary>
    [Id(9)] public IReadOnlyList<FeltPain> Pain { get; init; } = [];
}
