namespace Ascension.Storage.Results;

/// <summary>What every provider remembers of deletions, and for how long.</summary>
internal static class DeletionTerms
{
    /// <summary>A condition that is true unless the id <c>@Id</c> was deleted.</summary>
    public const string NotDeleted = "not exists (select 1 from deleted_ids where id = @Id)";

    /// <summary>Writes in flight end within hours; a grain retries for less than a day.</summary>
    public static readonly TimeSpan Retention = TimeSpan.FromDays(30);

    /// <summary>The parameters of the statements that remember a deletion and forget old ones.</summary>
    public static object Parameters(Guid id, DateTimeOffset now) =>
        new { Id = id, Now = now, Oldest = now - Retention };
}
