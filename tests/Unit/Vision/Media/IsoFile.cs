using System.Buffers.Binary;

namespace Ascension.Unit.Vision.Media;

/// <summary>Writes and bends ISO media files box by box (ISO/IEC 14496-12).</summary>
internal static class IsoFile
{
    /// <summary>Boxes that hold boxes, on the way to a sample table.</summary>
    private static readonly string[] Parents = ["moov", "trak", "mdia", "minf", "dinf", "stbl"];

    /// <summary>A box.</summary>
    public static byte[] Box(string type, params byte[][] parts)
    {
        byte[] body = [.. parts.SelectMany(part => part)];
        return [.. Number((uint)(8 + body.Length)), .. System.Text.Encoding.ASCII.GetBytes(type), .. body];
    }

    /// <summary>Numbers of four bytes, most significant first.</summary>
    public static byte[] Number(params uint[] numbers)
    {
        byte[] bytes = new byte[4 * numbers.Length];
        for (int i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(4 * i), numbers[i]);
        }

        return bytes;
    }

    /// <summary>An <c>mp4</c> with so many tracks without anything in them.</summary>
    public static byte[] WithTracks(int count)
    {
        byte[] header = [.. Number(0, 0, 0, 1000, 1000), .. new byte[80]];
        byte[][] tracks = [.. Enumerable.Repeat(Box("trak"), count)];
        return
        [
            .. Box("ftyp", "isom"u8.ToArray(), Number(512), "isommp41"u8.ToArray()),
            .. Box("moov", [Box("mvhd", header), .. tracks]),
            .. Box("mdat"),
        ];
    }

    /// <summary>Rewrites every box of a type; the sizes around it follow.</summary>
    /// <param name="file">A file whose <c>moov</c> comes last, so that no offset into its media changes.</param>
    /// <param name="type">Type of the box.</param>
    /// <param name="change">New content from old.</param>
    public static byte[] Rewrite(ReadOnlySpan<byte> file, string type, Func<byte[], byte[]> change)
    {
        List<byte> result = [];
        while (!file.IsEmpty)
        {
            int size = BinaryPrimitives.ReadInt32BigEndian(file);
            string name = System.Text.Encoding.ASCII.GetString(file[4..8]);
            byte[] body = file[8..size].ToArray();
            if (name == type)
            {
                body = change(body);
            }
            else if (Parents.Contains(name))
            {
                body = Rewrite(body, type, change);
            }

            result.AddRange(Box(name, body));
            file = file[size..];
        }

        return [.. result];
    }
}
