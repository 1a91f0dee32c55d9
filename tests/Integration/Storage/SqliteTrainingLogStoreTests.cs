using Ascension.Storage.Training;
using Ascension.Storage.Training.Sqlite;

namespace Ascension.Integration.Storage;

public sealed class SqliteTrainingLogStoreTests : TrainingLogStoreContract, IDisposable
{
    private readonly SqliteFile _file = new();

    public SqliteTrainingLogStoreTests() => Store = new SqliteTrainingLogStore(_file.Database);

    protected override ITrainingLogStore Store { get; }

    public void Dispose() => _file.Dispose();
}
