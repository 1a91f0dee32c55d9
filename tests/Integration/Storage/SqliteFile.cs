using Ascension.Storage.Migrations;
using Ascension.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Ascension.Integration.Storage;

/// <summary>A results file of its own for a test, gone afterwards.</summary>
internal sealed class SqliteFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ascension-results-").FullName;

    public SqliteFile()
    {
        Path = System.IO.Path.Combine(_folder, "results.db");
        SqliteDatabase.Migrate(Path, SqliteSchema.Results);
        Database = new(ConnectionString);
    }

    public string Path { get; }

    public string ConnectionString => SqliteDatabase.ConnectionString(Path);

    public ResultsDatabase Database { get; }

    public void Dispose()
    {
        Database.Dispose();
        using (var connection = new SqliteConnection(ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(_folder, recursive: true);
    }
}
