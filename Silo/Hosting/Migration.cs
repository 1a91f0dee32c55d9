using Ascension.Api.Observability;
using Ascension.Storage.Migrations;
using Ascension.Storage.PostgreSql;

namespace Ascension.Silo.Hosting;

/// <summary>
/// <c>dotnet Ascension.Silo.dll migrate</c>: creates or upgrades the database of the cluster profile and ends, with 0
/// when it is up to date.
/// </summary>
internal static class Migration
{
    public const string Command = "migrate";
    private const int Failed = 1;

    /// <summary>Applies the migrations that are missing; processes that do so at once take turns.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Logging.AddStructuredLogs();
        using var host = builder.Build();
        var logger = host.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Migration));
        try
        {
            var applied = PostgreSqlMigrations.Apply(
                PostgreSqlOptions.Read(builder.Configuration).CompleteConnectionString());
            logger.LogInformation("The database is up to date; applied now: {Migrations}.", string.Join(", ", applied));
            return 0;
        }
        catch (Exception exception)
        {
            logger.LogCritical(exception, "The database could not be brought up to date.");
            return Failed;
        }
    }
}
