using Ascension.Storage.Results;

namespace Ascension.Api.Lists;

/// <summary>One page of a list, newest first.</summary>
/// <typeparam name="T">What is listed.</typeparam>
public sealed record ListResponse<T>
{
    /// <summary>The items.</summary>
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>Pass as <c>cursor</c> to get the next page; null on the last.</summary>
    public required string? NextCursor { get; init; }

    internal static ListResponse<T> From<TRow>(Page<TRow> page, Func<TRow, T> map) => new()
    {
        Items = [.. page.Items.Select(map)],
        NextCursor = Cursor.Encode(page.NextBefore),
    };
}
