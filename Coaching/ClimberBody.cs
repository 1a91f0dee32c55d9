using Ascension.Skeletons.Movement;

namespace Ascension.Coaching;

/// <summary>What is known of the climber's body.</summary>
/// <param name="HeightCm">Height in centimetres; null when unknown (then lengths are in body heights).</param>
/// <param name="Injuries">Injured parts, for example <c>finger</c>, <c>left_shoulder</c>, <c>knee</c>.</param>
/// <param name="UnavailableLimbs">Limbs that cannot be used.</param>
/// <param name="ArmSpanCm">From fingertip to fingertip in centimetres; null when unknown.</param>
/// <param name="ShoulderHeightCm">From the floor to the shoulders in centimetres; null when unknown.</param>
/// <param name="HipHeightCm">From the floor to the hips in centimetres; null when unknown.</param>
public sealed record ClimberBody(
    double? HeightCm,
    IReadOnlyList<string> Injuries,
    IReadOnlyList<Limb> UnavailableLimbs,
    double? ArmSpanCm = null,
    double? ShoulderHeightCm = null,
    double? HipHeightCm = null)
{
    /// <summary>Nothing is known.</summary>
    public static ClimberBody Unknown { get; } = new(null, [], []);
}
