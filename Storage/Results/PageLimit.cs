namespace Ascension.Storage.Results;

/// <summary>Size of a page, and the cut that makes one.</summary>
internal static class PageLimit
{
    /// <summary>Most items of a page.</summary>
    public const int Max = 100;

    /// <summary>Refuses a limit outside 1 to <see cref="Max"/>.</summary>
    public static void Check(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, Max);
    }

    /// <summary>Makes a page of up to limit + 1 items: the one more says that others follow.</summary>
    public static Page<T> Cut<T>(IEnumerable<T> items, int limit, Func<T, Guid> id)
    {
        var list = items.ToList();
        if (list.Count <= limit)
        {
            return new(list, null);
        }

        list.RemoveRange(limit, list.Count - limit);
        return new(list, id(list[^1]));
    }
}
