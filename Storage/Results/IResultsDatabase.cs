using Ascension.Storage.Values;

namespace Ascension.Storage.Results;

/// <summary>The database that results are kept in, whichever it is: it understands the same statements.</summary>
/// <remarks>Ids, times and days are passed and read as what they are; <see cref="StoredValues"/> translates.</remarks>
internal interface IResultsDatabase
{
    /// <summary>Follows a parameter that is JSON as text: casts it to what this database keeps.</summary>
    string AsJson { get; }

    /// <summary>Reads all rows of one statement.</summary>
    Task<List<T>> ReadAsync<T>(string sql, object parameters, CancellationToken cancellationToken);

    /// <summary>Runs statements in a transaction that is on the disk when this returns.</summary>
    /// <returns>How many rows they inserted, updated and deleted.</returns>
    Task<int> WriteAsync(string sql, object parameters, CancellationToken cancellationToken);

    /// <summary>
    /// The same for what belongs to the id <c>@Id</c>, in turn with all other such writes and with its deletion.
    /// </summary>
    Task<int> WriteInTurnAsync(string sql, object parameters, CancellationToken cancellationToken);

    /// <summary>Remembers that an id was deleted and runs the statements that delete what belongs to it.</summary>
    /// <param name="id">What to delete, <c>@Id</c>.</param>
    /// <param name="now">When; deletions older than <see cref="DeletionTerms.Retention"/> are forgotten.</param>
    /// <param name="sql">The statements.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    Task<int> DeleteAsync(Guid id, DateTimeOffset now, string sql, CancellationToken cancellationToken);
}
