namespace Ascension.Storage.Migrations;

/// <summary>The two databases of the embedded profile, a file each.</summary>
/// <remarks>
/// SQLite lets one connection write to a file at a time. In a file of their own, grain states and reminders never wait
/// for the write of a result that is a hundred times their size, and either file can be copied or inspected alone.
/// Nothing needs a transaction over both: an output is written before the grain moves its state on, and writing it
/// twice gives the same bytes.
/// </remarks>
public enum SqliteSchema
{
    /// <summary>Grain states, reminders and the queries of Orleans' ADO.NET providers.</summary>
    Orleans,

    /// <summary>Outputs of analyses, the read model, figures of progress, training log, idempotency keys.</summary>
    Results,
}
