using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Ascension.Storage.PostgreSql;

/// <summary>The database of the cluster profile, section <c>Ascension:PostgreSql</c>.</summary>
/// <remarks>
/// A process keeps up to two pools: one of the stores, and in silos one of Orleans' providers. Each holds at most
/// <c>Maximum Pool Size</c> connections, <see cref="DefaultPoolSize"/> unless the connection string says so. Twice that
/// times the processes must stay below the server's <c>max_connections</c>: PostgreSQL refuses the connection beyond,
/// a pool lets a caller wait.
/// </remarks>
public sealed class PostgreSqlOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Ascension:PostgreSql";

    /// <summary>ADO.NET invariant name, as Orleans' providers want it.</summary>
    public const string AdoNetInvariant = "Npgsql";

    /// <summary>Connections of a pool whose connection string says nothing.</summary>
    public const int DefaultPoolSize = 20;

    /// <summary>
    /// Npgsql's connection string: <c>Host</c>, <c>Username</c> and <c>Database</c> at least.
    /// </summary>
    [Required(ErrorMessage =
        "Set Ascension:PostgreSql:ConnectionString to Host=...;Username=...;Password=...;Database=....")]
    public string ConnectionString { get; set; } = "";

    /// <summary>
    /// Migrate when the process starts. Where it may not create tables, leave this off and run
    /// <c>dotnet Ascension.Silo.dll migrate</c> before: the start is refused while migrations are missing.
    /// </summary>
    public bool MigrateOnStart { get; set; }

    /// <summary>Reads the section, for what is set up before there are services.</summary>
    public static PostgreSqlOptions Read(IConfiguration configuration) =>
        configuration.GetSection(Section).Get<PostgreSqlOptions>() ?? new();

    /// <summary>The connection string with what it leaves open filled in; the one to connect with.</summary>
    /// <exception cref="ArgumentException">It is not a connection string.</exception>
    public string CompleteConnectionString()
    {
        var given = new NpgsqlConnectionStringBuilder(ConnectionString);
        var complete = new NpgsqlConnectionStringBuilder(ConnectionString)
        {
            ApplicationName = given.ApplicationName ?? "Ascension",
        };
        if (!given.ShouldSerialize("Maximum Pool Size"))
        {
            complete.MaxPoolSize = Math.Max(DefaultPoolSize, given.MinPoolSize);
        }

        return complete.ToString();
    }
}
