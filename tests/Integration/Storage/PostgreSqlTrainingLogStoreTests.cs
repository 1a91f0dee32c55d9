using Ascension.Servers;
using Ascension.Storage.Migrations;
using Ascension.Storage.Training;
using Ascension.Storage.Training.PostgreSql;
using Npgsql;

namespace Ascension.Integration.Storage;

public sealed class PostgreSqlTrainingLogStoreTests(PostgreSqlServer server) : TrainingLogStoreContract, IAsyncLifetime
{
    private NpgsqlDataSource _database = null!;
    private ITrainingLogStore _store = null!;

    protected override ITrainingLogStore Store => _store;

    public async ValueTask InitializeAsync()
    {
        var connectionString = await server.CreateDatabaseAsync();
        PostgreSqlDatabase.Migrate(connectionString, PostgreSqlSchema.Results);
        _database = PostgreSqlDatabase.Open(connectionString);
        _store = new PostgreSqlTrainingLogStore(_database);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
