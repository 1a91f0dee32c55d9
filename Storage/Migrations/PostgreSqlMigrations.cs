namespace Ascension.Storage.Migrations;

/// <summary>Brings a PostgreSQL database up to date, or sees that it is: all schemas together.</summary>
public static class PostgreSqlMigrations
{
    /// <summary>Applies what the database has not seen yet; processes that do so at the same time take turns.</summary>
    /// <param name="connectionString">Npgsql's connection string; the user may create tables.</param>
    /// <returns>The migrations that were applied now, as <c>Schema/Name</c>.</returns>
    /// <exception cref="InvalidOperationException">
    /// A migration failed (it was rolled back, those before it stay), or the database was upgraded by a newer version.
    /// </exception>
    public static IReadOnlyList<string> Apply(string connectionString) =>
        Collect(schema => PostgreSqlDatabase.Migrate(connectionString, schema));

    /// <summary>Refuses a database that is not up to date; changes nothing.</summary>
    /// <param name="connectionString">Npgsql's connection string.</param>
    /// <exception cref="InvalidOperationException">It is not up to date; the message says what to do.</exception>
    public static void Check(string connectionString)
    {
        var pending = Collect(schema => PostgreSqlDatabase.Pending(connectionString, schema));
        if (pending.Count > 0)
        {
            throw new InvalidOperationException(
                $"The database lacks {pending.Count} migrations, {pending[0]} to begin with: "
                + "run 'dotnet Ascension.Silo.dll migrate', or set Ascension:PostgreSql:MigrateOnStart to true.");
        }
    }

    private static List<string> Collect(Func<PostgreSqlSchema, IReadOnlyList<string>> names) =>
    [
        .. from schema in Enum.GetValues<PostgreSqlSchema>()
           from name in names(schema)
           select $"{schema}/{name}",
    ];
}
