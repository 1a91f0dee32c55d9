namespace Ascension.Climbs.Choreography;

/// <summary>How one climber climbs one wall: drawn once a climb, so that no two climbs are alike.</summary>
internal sealed record ClimbStyle
{
    /// <summary>Hand moves before the finish.</summary>
    public required int Moves { get; init; }

    /// <summary>Above 1 slower.</summary>
    public required double Tempo { get; init; }

    /// <summary>Sideways from the hips to the hands' holds, in bh.</summary>
    public required double HandSpread { get; init; }

    /// <summary>Sideways from the hips to the ankles, in bh.</summary>
    public required double FootSpread { get; init; }

    /// <summary>Usual rise of the hips a move, in bh.</summary>
    public required double Rise { get; init; }

    /// <summary>Seconds of the rest half way.</summary>
    public required double RestSeconds { get; init; }

    /// <summary>Holds of other routes.</summary>
    public required int Decorations { get; init; }

    public required double WallAngleDegrees { get; init; }

    public required bool LeftHandFirst { get; init; }

    public static ClimbStyle Draw(Random random, int? moves = null) => new()
    {
        Moves = moves ?? random.Next(8, 12),
        Tempo = Between(random, 0.9, 1.25),
        HandSpread = Between(random, 0.10, 0.15),
        FootSpread = Between(random, 0.12, 0.17),
        Rise = Between(random, 0.12, 0.16),
        RestSeconds = Between(random, 2.6, 4.5),
        Decorations = random.Next(4, 14),
        WallAngleDegrees = Between(random, 0, 20),
        LeftHandFirst = random.Next(2) == 0,
    };

    private static double Between(Random random, double low, double high) =>
        low + (high - low) * random.NextDouble();
}
