using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Api.Security.Tokens;

/// <summary>
/// A refresh token: base64url of 16 bytes user id, which only say where to look, and 32 random bytes.
/// </summary>
/// <param name="User">Whose token it claims to be.</param>
/// <param name="Text">The token as the client keeps it.</param>
internal sealed record RefreshToken(UserId User, string Text)
{
    private const int IdLength = 16;
    private const int SecretLength = 32;
    private const int TextLength = 64;

    /// <summary>SHA-256 of the text as lower-case hexadecimal: all that is kept of a token.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(Text)));

    /// <summary>A new token.</summary>
    public static RefreshToken Create(UserId user)
    {
        Span<byte> bytes = stackalloc byte[IdLength + SecretLength];
        user.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        RandomNumberGenerator.Fill(bytes[IdLength..]);
        return new(user, Base64Url.EncodeToString(bytes));
    }

    /// <summary>Reads a token; false when it cannot be one of ours.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out RefreshToken? token)
    {
        Span<byte> bytes = stackalloc byte[IdLength + SecretLength];
        token = text is { Length: TextLength } && Base64Url.IsValid(text)
            && Base64Url.TryDecodeFromChars(text, bytes, out var written) && written == bytes.Length
            ? new(new(new Guid(bytes[..IdLength], bigEndian: true)), text)
            : null;
        return token is not null;
    }

    /// <summary>Keeps the secret out of logs.</summary>
    public override string ToString() => $"refresh token of {User}";
}
