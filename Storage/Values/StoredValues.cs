using System.Data;
using Ascension.Storage.Sqlite;
using Dapper;

namespace Ascension.Storage.Values;

/// <summary>How ids, times and days go into a database and come out of it.</summary>
/// <remarks>
/// PostgreSQL has a type for each, and wants its times in UTC; SQLite has none, see <see cref="SqliteValues"/>.
/// </remarks>
internal static class StoredValues
{
    private static readonly Lock Registering = new();

    /// <summary>Makes them known to the object mapper, which is one for the process; again does no harm.</summary>
    public static void Register()
    {
        lock (Registering)
        {
            Register<Guid>(new(
                DbType.Guid,
                id => id,
                id => id.ToBlob(),
                value => value is byte[] blob ? blob.ToGuid() : (Guid)value));
            Register<DateTimeOffset>(new(
                DbType.DateTimeOffset,
                time => time.ToUniversalTime(),
                time => time.ToUnixMicroseconds(),
                value => value is long microseconds
                    ? microseconds.ToTime()
                    : new(DateTime.SpecifyKind((DateTime)value, DateTimeKind.Utc))));
            Register<DateOnly>(new(
                DbType.Date,
                day => day,
                day => day.DayNumber,
                value => value is long number ? DateOnly.FromDayNumber((int)number) : (DateOnly)value));
        }
    }

    private static void Register<T>(StoredValue<T> value)
        where T : struct
    {
        SqlMapper.AddTypeHandler(typeof(T), value);
        SqlMapper.RemoveTypeMap(typeof(T));
        SqlMapper.RemoveTypeMap(typeof(T?));
    }
}
