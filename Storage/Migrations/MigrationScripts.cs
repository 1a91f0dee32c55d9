using System.Globalization;
using System.Reflection;
using DbUp.Engine;

namespace Ascension.Storage.Migrations;

/// <summary>Reads the numbered SQL scripts that are embedded in this assembly.</summary>
internal static class MigrationScripts
{
    private static readonly Assembly Source = typeof(MigrationScripts).Assembly;

    /// <summary>The scripts of a schema in the order in which they are applied.</summary>
    /// <remarks>
    /// A script's name is its identity in the journal and must never change: it does not depend on namespaces.
    /// </remarks>
    public static IReadOnlyList<SqlScript> Load(SqliteSchema schema) =>
        Load(string.Create(CultureInfo.InvariantCulture, $"Migrations/Sqlite/{schema}/"));

    /// <inheritdoc cref="Load(SqliteSchema)"/>
    public static IReadOnlyList<SqlScript> Load(PostgreSqlSchema schema) =>
        Load(string.Create(CultureInfo.InvariantCulture, $"Migrations/PostgreSql/{schema}/"));

    private static SqlScript[] Load(string prefix) =>
    [
        .. Source.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new SqlScript(name[prefix.Length..], Read(name))),
    ];

    private static string Read(string resource)
    {
        using var stream = Source.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
