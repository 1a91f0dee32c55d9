using Ascension.Servers;
using Ascension.Storage.PostgreSql;
using Ascension.Storage.Training;

namespace Ascension.Integration.Storage;

public sealed class PostgreSqlTrainingLogStoreTests(PostgreSqlServer server) : TrainingLogStoreContract, IAsyncLifetime
{
    private MigratedDatabase _database = null!;
    private ITrainingLogStore _store = null!;

    protected override ITrainingLogStore Store => _store;

    public async ValueTask InitializeAsync()
    {
        _database = await MigratedDatabase.CreateAsync(server);
        _store = new TrainingLogStore(new PostgreSqlResultsDatabase(_database.Source));
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
