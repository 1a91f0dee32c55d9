using Microsoft.Extensions.Options;
using Npgsql;

namespace Ascension.Storage.PostgreSql;

/// <summary>Refuses a connection string that cannot work; its password is never part of a message.</summary>
internal sealed class PostgreSqlOptionsCheck : IValidateOptions<PostgreSqlOptions>
{
    // PostgreSQL's own default of max_connections is 100: no pool may take all that.
    private const int LargestPool = 90;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, PostgreSqlOptions options)
    {
        if (string.IsNullOrEmpty(options.ConnectionString))
        {
            // The attribute on the property says what to set.
            return ValidateOptionsResult.Skip;
        }

        try
        {
            var faults = Faults(new(options.CompleteConnectionString())).ToList();
            return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            return ValidateOptionsResult.Fail(
                "Ascension:PostgreSql:ConnectionString is not a connection string of Npgsql, "
                + "such as Host=...;Username=...;Password=...;Database=....");
        }
    }

    private static IEnumerable<string> Faults(NpgsqlConnectionStringBuilder connection)
    {
        if (string.IsNullOrEmpty(connection.Host))
        {
            yield return "Ascension:PostgreSql:ConnectionString lacks Host=....";
        }

        if (string.IsNullOrEmpty(connection.Username))
        {
            yield return "Ascension:PostgreSql:ConnectionString lacks Username=....";
        }

        if (string.IsNullOrEmpty(connection.Database))
        {
            yield return "Ascension:PostgreSql:ConnectionString lacks Database=....";
        }

        if (!connection.Pooling || connection.MaxPoolSize is < 2 or > LargestPool)
        {
            yield return "Ascension:PostgreSql:ConnectionString needs Pooling=true and a Maximum Pool Size "
                + $"of 2 to {LargestPool}.";
        }
    }
}
