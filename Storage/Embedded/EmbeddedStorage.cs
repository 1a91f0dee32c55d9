using Ascension.Storage.Idempotency;
using Ascension.Storage.Idempotency.Sqlite;
using Ascension.Storage.Objects;
using Ascension.Storage.Objects.Folder;
using Ascension.Storage.Progress;
using Ascension.Storage.Progress.Sqlite;
using Ascension.Storage.Results;
using Ascension.Storage.Sqlite;
using Ascension.Storage.Training;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ascension.Storage.Embedded;

/// <summary>The stores of the embedded profile.</summary>
public static class EmbeddedStorage
{
    /// <summary>
    /// Registers <see cref="IResultStore"/>, <see cref="IProgressStore"/>, <see cref="ITrainingLogStore"/>,
    /// <see cref="IIdempotencyStore"/> and <see cref="IObjectStore"/> over a data folder, and Data Protection with its
    /// keys in that folder. The host maps the object store's endpoints with
    /// <see cref="FolderObjectEndpoints.MapFolderObjectStore"/>.
    /// </summary>
    public static IServiceCollection AddEmbeddedStorage(this IServiceCollection services, EmbeddedDataFolder folder) =>
        services.AddEmbeddedStorage(folder, new FolderObjectStoreOptions { Root = folder.MediaFolder });

    /// <summary>The same with the object store's limits set.</summary>
    public static IServiceCollection AddEmbeddedStorage(
        this IServiceCollection services, EmbeddedDataFolder folder, FolderObjectStoreOptions objects)
    {
        services.AddDataProtection()
            .SetApplicationName("Ascension")
            .PersistKeysToFileSystem(new(folder.KeysFolder));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(folder);

        services.AddSingleton(_ => new ResultsDatabase(folder.ResultsConnectionString));
        services.AddSingleton<IResultsDatabase>(provider => provider.GetRequiredService<ResultsDatabase>());
        services.AddSingleton<IResultStore, ResultStore>();
        services.AddSingleton<IProgressStore, SqliteProgressStore>();
        services.AddSingleton<ITrainingLogStore, TrainingLogStore>();
        services.AddSingleton<IIdempotencyStore, SqliteIdempotencyStore>();

        services.AddSingleton(objects);
        services.AddSingleton<ObjectUrlSigner>();
        services.AddSingleton<ObjectTraffic>();
        services.AddSingleton<UploadEndpoint>();
        services.AddSingleton<DownloadEndpoint>();
        services.AddSingleton<FolderObjectStore>();
        services.AddSingleton<IObjectStore>(provider => provider.GetRequiredService<FolderObjectStore>());
        return services;
    }
}
