using System.Runtime.CompilerServices;

namespace Ascension.Storage.Results;

/// <summary>Long lists, read in batches that are let go, so that a slow consumer holds no connection.</summary>
internal static class Batches
{
    // Rows of a batch.
    private const int Size = 256;

    /// <summary>Reads a list to its end.</summary>
    /// <param name="read">Reads rows in the order of their keys: those after one, at most so many.</param>
    /// <param name="key">A row's key.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        Func<Guid, int, CancellationToken, Task<List<T>>> read,
        Func<T, Guid> key,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = Guid.Empty;
        while (true)
        {
            var batch = await read(after, Size, cancellationToken);
            foreach (var row in batch)
            {
                yield return row;
            }

            if (batch.Count < Size)
            {
                yield break;
            }

            after = key(batch[^1]);
        }
    }
}
