namespace Ascension.Storage.Sqlite;

/// <summary>How ids and times are kept in SQLite, which has a type for neither.</summary>
internal static class SqliteValues
{
    /// <summary>16 big-endian bytes: compared byte by byte, UUID v7 order by time.</summary>
    public static byte[] ToBlob(this Guid id) => id.ToByteArray(bigEndian: true);

    /// <summary>The reverse of <see cref="ToBlob"/>.</summary>
    public static Guid ToGuid(this byte[] blob) => new(blob, bigEndian: true);

    /// <summary>Whole microseconds since 1970-01-01 UTC, the resolution that PostgreSQL keeps as well.</summary>
    public static long ToUnixMicroseconds(this DateTimeOffset time) =>
        (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    /// <summary>The reverse of <see cref="ToUnixMicroseconds"/>.</summary>
    public static DateTimeOffset ToTime(this long unixMicroseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(unixMicroseconds * TimeSpan.TicksPerMicrosecond);
}
