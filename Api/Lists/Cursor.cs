using System.Buffers.Text;
using Ascension.Api.Validation;

namespace Ascension.Api.Lists;

/// <summary>Opaque cursors: base64url of the id of the last item shown.</summary>
internal static class Cursor
{
    private const int IdLength = 16;
    private const int TextLength = 22;

    /// <summary>The cursor after an item; null when nothing follows.</summary>
    public static string? Encode(Guid? id)
    {
        if (id is not { } last)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[IdLength];
        last.TryWriteBytes(bytes, bigEndian: true, out _);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The id in a cursor; null when there is no cursor.</summary>
    /// <exception cref="FieldException">It is not a cursor of ours.</exception>
    public static Guid? Decode(string? cursor)
    {
        if (cursor is null)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[IdLength];
        return cursor.Length == TextLength && Base64Url.IsValid(cursor)
            && Base64Url.TryDecodeFromChars(cursor, bytes, out var written) && written == IdLength
            ? new Guid(bytes, bigEndian: true)
            : throw new FieldException("cursor", "Pass the next_cursor of the page before, unchanged.");
    }
}
