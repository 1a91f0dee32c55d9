using System.Security.Cryptography;

namespace Ascension.Grains.Abstractions.Identity;

/// <summary>
/// Identities that follow from what they identify: whoever computes one, and however often, gets the same.
/// </summary>
public static class HashedId
{
    private const int IdBytes = 16;

    /// <summary>UUID v8 (RFC 9562, section 5.8) of the SHA-256 of a source.</summary>
    /// <param name="source">Everything the identity follows from.</param>
    public static Guid Of(ReadOnlySpan<byte> source)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(source, hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..IdBytes], bigEndian: true);
    }
}
