using System.Text;

namespace Ascension.Unit.Vision.Media;

/// <summary>QuickTime movies whose media lie in another file (QuickTime File Format, data reference atoms).</summary>
internal static class References
{
    private const int FixedLength = 154;
    private const int PathTag = 2;

    /// <summary>A movie with the tables of another, which refer to that other's media.</summary>
    /// <param name="name">Name of the other movie, in the same folder.</param>
    /// <param name="movie">Its content, <c>moov</c> last.</param>
    public static byte[] To(string name, byte[] movie)
    {
        byte[] aliased = IsoFile.Rewrite(movie, "dref", _ => [.. IsoFile.Number(0, 1), .. Alias(name)]);
        return IsoFile.Rewrite(aliased, "mdat", media => new byte[media.Length]);
    }

    // A classic alias record: fixed part, then tagged fields, of which the path is one.
    private static byte[] Alias(string name)
    {
        byte[] path = Encoding.ASCII.GetBytes(name);
        byte[] padded = path.Length % 2 == 0 ? path : [.. path, 0];
        byte[] record = new byte[FixedLength];

        // Flags of the box (4), user type (4), size (2), version (2), kind (2), then the volume's name and the file's.
        record[14] = 6;
        "volume"u8.CopyTo(record.AsSpan(15));
        record[54] = (byte)path.Length;
        path.CopyTo(record.AsSpan(55));

        // Levels from the alias to its target and back: both in one folder.
        record[135] = 1;
        record[137] = 1;
        return IsoFile.Box(
            "alis",
            record,
            [0, PathTag, 0, (byte)path.Length],
            padded,
            [0xFF, 0xFF, 0, 0]);
    }
}
