using Ascension.Storage.Migrations;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Ascension.Storage.PostgreSql;

/// <summary>
/// Sees before anything else starts that the database is up to date: migrates it where the options say so, and else
/// refuses the start.
/// </summary>
internal sealed class PostgreSqlStart(IOptions<PostgreSqlOptions> options) : IHostedLifecycleService
{
    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        var connectionString = options.Value.CompleteConnectionString();
        return Task.Run(
            () =>
            {
                if (options.Value.MigrateOnStart)
                {
                    PostgreSqlMigrations.Apply(connectionString);
                }
                else
                {
                    PostgreSqlMigrations.Check(connectionString);
                }
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
