using Ascension.Storage.Embedded;

namespace Ascension.Unit.Storage.Migrations;

public sealed class SqliteOrleansProviderTests : OrleansProviderContract
{
    private readonly TempFolder _folder = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }

    protected override Task<OrleansSilo> StartSiloAsync() => OrleansSilo.StartAsync(
        EmbeddedDataFolder.AdoNetInvariant, EmbeddedDataFolder.Prepare(_folder.Path).OrleansConnectionString);
}
