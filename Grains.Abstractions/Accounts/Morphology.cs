namespace Ascension.Grains.Abstractions.Accounts;

/// <summary>Body measures of a climber; a null is unknown.</summary>
[GenerateSerializer, Immutable, Alias("ascension.morphology")]
public sealed record Morphology
{
    /// <summary>Height in centimetres, 80 to 250.</summary>
    [Id(0)] public double? HeightCm { get; init; }

    /// <summary>Arm span in centimetres, 80 to 270.</summary>
    [Id(1)] public double? ArmSpanCm { get; init; }

    /// <summary>Weight in kilograms, 15 to 250.</summary>
    [Id(2)] public double? WeightKg { get; init; }

    /// <summary>Height of the shoulders in centimetres.</summary>
    [Id(3)] public double? ShoulderHeightCm { get; init; }

    /// <summary>Height of the hips in centimetres.</summary>
    [Id(4)] public double? HipHeightCm { get; init; }
}
