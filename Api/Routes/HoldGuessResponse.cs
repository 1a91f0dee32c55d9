using Ascension.Grains.Abstractions.Routes;

namespace Ascension.Api.Routes;

/// <summary>What a model saw before the climber corrected it.</summary>
public sealed record HoldGuessResponse
{
    /// <summary><c>jug, crimp, sloper, pinch, pocket, edge</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Centre of the grip.</summary>
    public required PointBody Position { get; init; }

    /// <summary>What it covers.</summary>
    public required BoxBody Box { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }

    internal static HoldGuessResponse? From(DetectedHold? guess) => guess is null
        ? null
        : new()
        {
            Type = guess.Type,
            Position = PointBody.From(guess.Position),
            Box = BoxBody.From(guess.Box),
            Confidence = guess.Confidence,
        };
}
