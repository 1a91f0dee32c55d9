namespace Ascension.Benchmarks.Cluster.Hosting;

/// <summary>What a database has done.</summary>
/// <param name="Transactions">Transactions that were committed, reads included.</param>
/// <param name="RowsWritten">Rows inserted, updated or deleted.</param>
/// <param name="LogBytes">Bytes of the write-ahead log.</param>
internal sealed record DatabaseWork(long Transactions, long RowsWritten, long LogBytes)
{
    public static DatabaseWork operator -(DatabaseWork later, DatabaseWork earlier) => new(
        later.Transactions - earlier.Transactions,
        later.RowsWritten - earlier.RowsWritten,
        later.LogBytes - earlier.LogBytes);
}
