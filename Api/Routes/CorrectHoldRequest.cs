using Ascension.Api.Validation;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Routes;

namespace Ascension.Api.Routes;

/// <summary>Corrects a hold; what is left out stays.</summary>
public sealed record CorrectHoldRequest
{
    /// <summary>What it offers to a hand.</summary>
    [OneOf("jug", "crimp", "sloper", "pinch", "pocket", "edge")]
    public string? Type { get; init; }

    /// <summary>Centre of the grip, inside the box.</summary>
    public PointBody? Position { get; init; }

    /// <summary>What it covers; without a position, the position keeps its place in it.</summary>
    public BoxBody? Box { get; init; }

    /// <summary>What it may be used for.</summary>
    [OneOf("start", "hand", "foot", "finish")]
    public string? Role { get; init; }

    internal CorrectHold ToCommand(UserId caller, HoldId hold) => new()
    {
        Caller = caller,
        Hold = hold,
        Type = Type,
        Position = Position?.ToPoint(),
        Box = Box?.ToBox(),
        Role = Role,
    };
}
