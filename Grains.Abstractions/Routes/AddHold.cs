using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Routes;

/// <summary>A hold that the climber places.</summary>
[GenerateSerializer, Immutable, Alias("ascension.add-hold")]
public sealed record AddHold
{
    /// <summary>Who asks.</summary>
    [Id(0)] public required UserId Caller { get; init; }

    /// <summary>Identity of the request: the same one again adds nothing; null: every request is a new one.</summary>
    [Id(1)] public Guid? Request { get; init; }

    /// <summary><c>jug, crimp, sloper, pinch, pocket, edge</c>.</summary>
    [Id(2)] public required string Type { get; init; }

    /// <summary>Centre of the grip.</summary>
    [Id(3)] public required ImagePoint Position { get; init; }

    /// <summary>What it covers; null: a small square around the position.</summary>
    [Id(4)] public ImageBox? Box { get; init; }

    /// <summary>Name of its colour; null: not told.</summary>
    [Id(5)] public string? Color { get; init; }

    /// <summary><c>start, hand, foot, finish</c>; null: any use.</summary>
    [Id(6)] public string? Role { get; init; }
}
