using System.Data;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ascension.Storage.Values;

/// <summary>How one type goes into a database and comes out of it.</summary>
/// <param name="type">Its type where there is one; nulls have it too, so that a statement stays the same.</param>
/// <param name="toTyped">What such a database is given.</param>
/// <param name="toSqlite">What SQLite is given.</param>
/// <param name="read">Reads what either gives.</param>
internal sealed class StoredValue<T>(
    DbType type, Func<T, object> toTyped, Func<T, object> toSqlite, Func<object, T> read) : SqlMapper.ITypeHandler
    where T : struct
{
    /// <inheritdoc/>
    public void SetValue(IDbDataParameter parameter, object value)
    {
        if (parameter is SqliteParameter)
        {
            parameter.Value = value is T given ? toSqlite(given) : DBNull.Value;
        }
        else
        {
            parameter.DbType = type;
            parameter.Value = value is T given ? toTyped(given) : DBNull.Value;
        }
    }

    /// <inheritdoc/>
    public object Parse(Type destinationType, object value) => read(value);
}
