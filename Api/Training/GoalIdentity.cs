using System.Security.Cryptography;
using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Api.Training;

/// <summary>Gives goals their ids.</summary>
internal static class GoalIdentity
{
    private const int IdBytes = 16;

    /// <summary>
    /// The id of a goal that is set with an idempotency key: the same climber and key, the same goal, however often and
    /// by whichever process the request is handled. UUID v8 (RFC 9562, section 5.8), SHA-256 of both.
    /// </summary>
    public static GoalId Of(UserId owner, Guid key)
    {
        Span<byte> source = stackalloc byte[2 * IdBytes];
        owner.Value.TryWriteBytes(source, bigEndian: true, out _);
        key.TryWriteBytes(source[IdBytes..], bigEndian: true, out _);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(source, hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(new Guid(hash[..IdBytes], bigEndian: true));
    }
}
