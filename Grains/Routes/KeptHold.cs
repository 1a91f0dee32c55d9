using System.Collections.Immutable;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Routes;
using Ascension.Grains.Validation;
using Ascension.Skeletons.Holds;

namespace Ascension.Grains.Routes;

/// <summary>A hold as a route keeps it.</summary>
internal sealed record KeptHold
{
    /// <summary>From 1; never given twice.</summary>
    public required int Number { get; init; }

    public required HoldType Type { get; init; }

    public required ImagePoint Position { get; init; }

    public required ImageBox Box { get; init; }

    public ImmutableList<ImagePoint> Outline { get; init; } = [];

    public HoldColour? Colour { get; init; }

    /// <summary>As measured, <c>#d9b310</c>.</summary>
    public string? Hex { get; init; }

    public HoldRole? Role { get; init; }

    /// <summary>0 to 1; null: the climber placed it.</summary>
    public double? Confidence { get; init; }

    /// <summary>What a model saw, once the climber has changed it.</summary>
    public DetectedHold? Original { get; init; }

    /// <summary>The request that added it.</summary>
    public Guid? Request { get; init; }

    /// <summary>No model found it, or not so.</summary>
    public bool IsTouched => Confidence is null || Original is not null;

    /// <summary>What a model saw; null when the climber placed it.</summary>
    public DetectedHold? Guess => Original ?? (Confidence is { } confidence ? ToGuess(confidence) : null);

    public RouteHold ToHold(RouteId route) => new()
    {
        Id = route.Hold(Number),
        Type = Words.Of(Type),
        Position = Position,
        Box = Box,
        Outline = Outline,
        Tint = Tint,
        Role = Role is { } role ? Words.Of(role) : null,
        Confidence = Confidence ?? 1,
        ManuallyCorrected = IsTouched,
        Original = Original,
    };

    private HoldTint? Tint => Colour is { } colour ? new(Words.Of(colour), Hex) : null;

    private DetectedHold ToGuess(double confidence) => new()
    {
        Type = Words.Of(Type),
        Position = Position,
        Box = Box,
        Outline = Outline,
        Tint = Tint,
        Confidence = confidence,
    };
}
