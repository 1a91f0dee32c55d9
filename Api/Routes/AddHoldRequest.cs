using System.ComponentModel.DataAnnotations;
using Ascension.Api.Validation;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Routes;

namespace Ascension.Api.Routes;

/// <summary>A hold that the climber places.</summary>
public sealed record AddHoldRequest
{
    /// <summary>What it offers to a hand.</summary>
    [Required, OneOf("jug", "crimp", "sloper", "pinch", "pocket", "edge")]
    public required string? Type { get; init; }

    /// <summary>Centre of the grip.</summary>
    [Required]
    public required PointBody? Position { get; init; }

    /// <summary>What it covers, the position included; a small square around it when left out.</summary>
    public BoxBody? Box { get; init; }

    /// <summary>Name of its colour.</summary>
    [OneOf(
        "black", "white", "grey", "red", "orange", "yellow", "green", "turquoise", "blue", "purple", "pink", "brown")]
    public string? Color { get; init; }

    /// <summary>What it may be used for; anything when left out.</summary>
    [OneOf("start", "hand", "foot", "finish")]
    public string? Role { get; init; }

    internal AddHold ToCommand(UserId caller, Guid? request) => new()
    {
        Caller = caller,
        Request = request,
        Type = Type!,
        Position = Position!.ToPoint(),
        Box = Box?.ToBox(),
        Color = Color,
        Role = Role,
    };
}
