using Ascension.Grains.Abstractions.Ghosts;

namespace Ascension.Api.Ghosts;

/// <summary>A stretch of the climb in which a part of the body was elsewhere than the ghost's.</summary>
public sealed record DeviationResponse
{
    /// <summary><c>left_hand</c>, <c>right_hand</c>, <c>left_foot</c>, <c>right_foot</c> or <c>body</c>.</summary>
    public required string Part { get; init; }

    /// <summary>Row of the result document in which it is farthest off.</summary>
    public required int Frame { get; init; }

    /// <summary>When that is, in milliseconds of the video.</summary>
    public required int TimeMs { get; init; }

    /// <summary>First instant.</summary>
    public required int StartMs { get; init; }

    /// <summary>Last instant.</summary>
    public required int EndMs { get; init; }

    /// <summary>How far off it is, in centimetres.</summary>
    public required double DifferenceCm { get; init; }

    /// <summary>What that means, in words.</summary>
    public required string Note { get; init; }

    internal static DeviationResponse From(ClimbDeviation deviation) => new()
    {
        Part = deviation.Part,
        Frame = deviation.Frame,
        TimeMs = deviation.TimeMs,
        StartMs = deviation.StartMs,
        EndMs = deviation.EndMs,
        DifferenceCm = Math.Round(deviation.DifferenceCm, 1),
        Note = deviation.Note,
    };
}
