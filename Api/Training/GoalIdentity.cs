using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Api.Training;

/// <summary>Gives goals their ids.</summary>
internal static class GoalIdentity
{
    private const int IdBytes = 16;

    /// <summary>
    /// The id of a goal that is set with an idempotency key: the same climber and key, the same goal, however often and
    /// by whichever process the request is handled.
    /// </summary>
    public static GoalId Of(UserId owner, Guid key)
    {
        Span<byte> source = stackalloc byte[2 * IdBytes];
        owner.Value.TryWriteBytes(source, bigEndian: true, out _);
        key.TryWriteBytes(source[IdBytes..], bigEndian: true, out _);
        return new(HashedId.Of(source));
    }
}
