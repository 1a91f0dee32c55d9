using Ascension.Storage.Idempotency;
using Ascension.Storage.Idempotency.PostgreSql;
using Ascension.Storage.Keys;
using Ascension.Storage.Migrations;
using Ascension.Storage.PostgreSql;
using Ascension.Storage.Progress;
using Ascension.Storage.Progress.PostgreSql;
using Ascension.Storage.Results;
using Ascension.Storage.Training;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Ascension.Storage.Cluster;

/// <summary>The stores of the cluster profile.</summary>
public static class ClusterStorage
{
    /// <summary>
    /// Registers <see cref="IResultStore"/>, <see cref="IProgressStore"/>, <see cref="ITrainingLogStore"/> and
    /// <see cref="IIdempotencyStore"/> over one <see cref="NpgsqlDataSource"/>, and Data Protection and
    /// <see cref="PostgreSqlSigningKeys"/> with their keys in the same database. The host starts only if that is up to
    /// date.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">Settings; those of <see cref="PostgreSqlOptions.Section"/> are read.</param>
    public static IServiceCollection AddPostgreSqlStorage(
        this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PostgreSqlOptions>()
            .Bind(configuration.GetSection(PostgreSqlOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<PostgreSqlOptions>, PostgreSqlOptionsCheck>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddHostedService<PostgreSqlStart>();
        services.AddSingleton(provider => PostgreSqlDatabase.Open(
            provider.GetRequiredService<IOptions<PostgreSqlOptions>>().Value.CompleteConnectionString()));

        services.AddSingleton<IResultsDatabase, PostgreSqlResultsDatabase>();
        services.AddSingleton<IResultStore, ResultStore>();
        services.AddSingleton<IProgressStore, PostgreSqlProgressStore>();
        services.AddSingleton<ITrainingLogStore, TrainingLogStore>();
        services.AddSingleton<IIdempotencyStore, PostgreSqlIdempotencyStore>();
        return services.AddSharedKeys();
    }

    private static IServiceCollection AddSharedKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Ascension");
        services.AddOptions<KeyManagementOptions>().Configure<NpgsqlDataSource>(
            (options, database) => options.XmlRepository = new PostgreSqlXmlRepository(database));
        services.AddSingleton<PostgreSqlSigningKeys>();
        return services;
    }
}
