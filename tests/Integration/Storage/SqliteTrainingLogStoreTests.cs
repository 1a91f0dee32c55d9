using Ascension.Storage.Training;

namespace Ascension.Integration.Storage;

public sealed class SqliteTrainingLogStoreTests : TrainingLogStoreContract, IDisposable
{
    private readonly SqliteFile _file = new();

    public SqliteTrainingLogStoreTests() => Store = new TrainingLogStore(_file.Database);

    protected override ITrainingLogStore Store { get; }

    public void Dispose() => _file.Dispose();
}
