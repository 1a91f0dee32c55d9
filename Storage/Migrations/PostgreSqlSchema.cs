namespace Ascension.Storage.Migrations;

/// <summary>What a PostgreSQL database holds; each schema has a journal of its own.</summary>
public enum PostgreSqlSchema
{
    /// <summary>Figures of progress, training log.</summary>
    Results,
}
