using Ascension.Coaching.Movement.Body;

namespace Ascension.Coaching.Movement.Contacts;

/// <summary>The speeds (bh/s) and the way (bh) that tell a resting limb from a moving one, above its noise.</summary>
/// <param name="EnterSpeed">Slower, a limb comes to rest.</param>
/// <param name="LeaveSpeed">Faster, it has left.</param>
/// <param name="CreepSpeed">Faster at either end of a contact, it is on its way.</param>
/// <param name="SmallestExcursion">Not farther away between two contacts, it never left.</param>
internal readonly record struct ContactLimits(
    double EnterSpeed, double LeaveSpeed, double CreepSpeed, double SmallestExcursion)
{
    // In multiples of the median speed of noise; noise rarely reaches three of them.
    private const double EnterNoise = 1.3;
    private const double LeaveNoise = 2.6;

    /// <summary>Noise of this speed strays so many seconds' way.</summary>
    private const double ExcursionSeconds = 0.28;

    /// <summary>A limb that moves all the time has no noise to be told from.</summary>
    private const double LargestNoise = 0.2;

    public static ContactLimits For(LimbPath path, MovementSettings settings, BodyScale scale)
    {
        var noise = Math.Min(LargestNoise, scale.BodyHeights(path.NoiseSpeed));
        return new ContactLimits(
            Math.Max(settings.ContactEnterSpeed, EnterNoise * noise),
            Math.Max(settings.ContactLeaveSpeed, LeaveNoise * noise),
            settings.ContactCreepSpeed,
            Math.Max(settings.SmallestExcursion, ExcursionSeconds * noise));
    }
}
