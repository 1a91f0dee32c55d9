using System.ComponentModel.DataAnnotations;
using Ascension.Grains.Abstractions.Accounts;

namespace Ascension.Api.Accounts.Profiles;

/// <summary>Body measures; a null is unknown.</summary>
public sealed record MorphologyBody
{
    /// <summary>Height in centimetres, 80 to 250.</summary>
    [Range(80.0, 250.0)]
    public double? HeightCm { get; init; }

    /// <summary>Arm span in centimetres, 80 to 270.</summary>
    [Range(80.0, 270.0)]
    public double? ArmSpanCm { get; init; }

    /// <summary>Weight in kilograms, 15 to 250.</summary>
    [Range(15.0, 250.0)]
    public double? WeightKg { get; init; }

    /// <summary>Height of the shoulders in centimetres, 50 to 220.</summary>
    [Range(50.0, 220.0)]
    public double? ShoulderHeightCm { get; init; }

    /// <summary>Height of the hips in centimetres, 30 to 160.</summary>
    [Range(30.0, 160.0)]
    public double? HipHeightCm { get; init; }

    internal static MorphologyBody From(Morphology morphology) => new()
    {
        HeightCm = morphology.HeightCm,
        ArmSpanCm = morphology.ArmSpanCm,
        WeightKg = morphology.WeightKg,
        ShoulderHeightCm = morphology.ShoulderHeightCm,
        HipHeightCm = morphology.HipHeightCm,
    };

    internal Morphology ToMorphology() => new()
    {
        HeightCm = HeightCm,
        ArmSpanCm = ArmSpanCm,
        WeightKg = WeightKg,
        ShoulderHeightCm = ShoulderHeightCm,
        HipHeightCm = HipHeightCm,
    };
}
