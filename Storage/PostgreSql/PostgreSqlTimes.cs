namespace Ascension.Storage.PostgreSql;

/// <summary>How times come out of PostgreSQL, which keeps them in UTC, to the microsecond.</summary>
internal static class PostgreSqlTimes
{
    /// <summary>The time of a <c>timestamptz</c> as the object mapper reads it.</summary>
    public static DateTimeOffset ToTime(this DateTime utc) => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
}
