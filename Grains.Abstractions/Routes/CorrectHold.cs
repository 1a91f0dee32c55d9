using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Routes;

/// <summary>A hold that the climber corrects; what is null stays.</summary>
[GenerateSerializer, Immutable, Alias("ascension.correct-hold")]
public sealed record CorrectHold
{
    /// <summary>Who asks.</summary>
    [Id(0)] public required UserId Caller { get; init; }

    /// <summary>Which hold.</summary>
    [Id(1)] public required HoldId Hold { get; init; }

    /// <summary><c>jug, crimp, sloper, pinch, pocket, edge</c>.</summary>
    [Id(2)] public string? Type { get; init; }

    /// <summary>Centre of the grip, inside the box.</summary>
    [Id(3)] public ImagePoint? Position { get; init; }

    /// <summary>What it covers; without a position, the position keeps its place in it.</summary>
    [Id(4)] public ImageBox? Box { get; init; }

    /// <summary><c>start, hand, foot, finish</c>.</summary>
    [Id(5)] public string? Role { get; init; }
}
