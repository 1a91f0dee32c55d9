namespace Ascension.Storage.Migrations;

/// <summary>What a PostgreSQL database holds, both in one; each has a journal of its own.</summary>
public enum PostgreSqlSchema
{
    /// <summary>Membership, grain states, reminders and the queries of Orleans' ADO.NET providers.</summary>
    Orleans,

    /// <summary>
    /// Outputs of analyses, the read model, figures of progress, training log, idempotency keys, keys of the API.
    /// </summary>
    Results,
}
