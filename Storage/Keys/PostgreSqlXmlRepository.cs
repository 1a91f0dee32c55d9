using System.Xml.Linq;
using Dapper;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace Ascension.Storage.Keys;

/// <summary>Keys of Data Protection in PostgreSQL: what one process of the API protects, the others can read.</summary>
internal sealed class PostgreSqlXmlRepository(NpgsqlDataSource database) : IXmlRepository
{
    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = database.OpenConnection();
        return
        [
            .. connection.Query<string>("select document from data_protection_keys order by id").Select(XElement.Parse),
        ];
    }

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = database.OpenConnection();
        connection.Execute(
            "insert into data_protection_keys (name, document) values (@friendlyName, @document)",
            new { friendlyName, document = element.ToString(SaveOptions.DisableFormatting) });
    }
}
