using System.Collections.Immutable;

namespace Ascension.Grains.Accounts;

/// <summary>
/// Units of the monthly quota by analysis. A unit is in at most one of the two sets, so reserving, committing and
/// releasing may each be repeated without harm.
/// </summary>
internal sealed record QuotaLedger
{
    /// <summary>First day of the month the ledger counts.</summary>
    public DateOnly Month { get; init; }

    /// <summary>Analyses under way.</summary>
    public ImmutableHashSet<Guid> Reserved { get; init; } = [];

    /// <summary>Analyses that gave a result this month.</summary>
    public ImmutableHashSet<Guid> Spent { get; init; } = [];

    public int Used => Reserved.Count + Spent.Count;

    public DateTimeOffset ResetsAt => new(Month.AddMonths(1), TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>The ledger as of now: a new month forgets what was spent; what is under way stays reserved.</summary>
    public QuotaLedger AsOf(DateTimeOffset now)
    {
        var month = new DateOnly(now.UtcDateTime.Year, now.UtcDateTime.Month, 1);
        return month == Month ? this : this with { Month = month, Spent = [] };
    }

    public bool Knows(Guid analysis) => Reserved.Contains(analysis) || Spent.Contains(analysis);

    public QuotaLedger Reserve(Guid analysis) =>
        Knows(analysis) ? this : this with { Reserved = Reserved.Add(analysis) };

    public QuotaLedger Commit(Guid analysis) => Reserved.Contains(analysis)
        ? this with { Reserved = Reserved.Remove(analysis), Spent = Spent.Add(analysis) }
        : this;

    public QuotaLedger Release(Guid analysis) => Reserved.Contains(analysis)
        ? this with { Reserved = Reserved.Remove(analysis) }
        : this;
}
