namespace Ascension.Storage.Progress.Sqlite;

/// <summary>The statements that compute progress in SQLite.</summary>
/// <remarks>
/// The slope comes from deviations from the means rather than from plain sums: durations are tens of thousands of
/// milliseconds, and the difference of two such sums of squares keeps few digits.
/// </remarks>
internal static class SqliteProgressSql
{
    public const string Climbs =
        "select count(*) from progress_climbs where user_id = @user and climbed_at >= @start and climbed_at < @end";

    public const string Weeks =
        $"""
        {BucketsFrom}
            date(c.climbed_at / 1000000, 'unixepoch', '-6 days', 'weekday 1') as bucket
        {BucketsRest}
        """;

    public const string Months =
        $"""
        {BucketsFrom}
            date(c.climbed_at / 1000000, 'unixepoch', 'start of month') as bucket
        {BucketsRest}
        """;

    public const string Trends =
        $"""
        with figures as (
            select f.kind, f.name, f.unit, f.value, (c.climbed_at - @start) / 604800000000.0 as week
            {InPeriod}
        ), deviations as (
            select kind, name, unit, week, week - avg(week) over series as x, value - avg(value) over series as y
            from figures
            window series as (partition by kind, name, unit)
        ), sums as (
            select kind, name, unit, count(*) as n, sum(x * x) as sxx, sum(x * y) as sxy, sum(y * y) as syy
            from deviations
            group by kind, name, unit
            having count(*) >= @fewest and max(week) > min(week)
        )
        select kind, name, unit, n, sxy / sxx, (syy - sxy * sxy / sxx) / ((n - 2) * sxx)
        from sums
        """;

    public const string Bests =
        $"""
        with {Directions}, ranked as (
            select f.kind, f.name, f.unit, f.value, c.analysis_id, c.climbed_at,
                row_number() over (
                    partition by f.kind, f.name, f.unit
                    order by f.value * {Sign} desc, c.climbed_at, c.analysis_id) as place
            from progress_climbs c
            join progress_figures f on f.analysis_id = c.analysis_id
            left join directions d on d.name = f.name
            where c.user_id = @user and (f.kind = 1 or f.name in (select name from directions))
        )
        select kind, name, unit, value, analysis_id, climbed_at
        from ranked
        where place = 1
        """;

    private const string InPeriod =
        """
        from progress_climbs c
            join progress_figures f on f.analysis_id = c.analysis_id
            where c.user_id = @user and c.climbed_at >= @start and c.climbed_at < @end
        """;

    // {"name": true|false}; json_each gives 1 and 0. Materialized, or it is taken apart again for every figure.
    private const string Directions =
        """
        directions as materialized (
            select key as name, case when value then 1 else -1 end as sign from json_each(@directions)
        )
        """;

    // Of a score (kind 1) higher is always better.
    private const string Sign = "case when f.kind = 1 then 1 else d.sign end";

    private const string BucketsFrom = $"with {Directions}, figures as (select f.kind, f.name, f.unit, f.value,";

    private const string BucketsRest =
        $"""
            {InPeriod}
        ), ranked as (
            select f.kind, f.name, f.unit, f.bucket, f.value, {Sign} as sign,
                row_number() over (partition by f.kind, f.name, f.unit, f.bucket order by f.value) as place,
                count(*) over (partition by f.kind, f.name, f.unit, f.bucket) as total
            from figures f
            left join directions d on d.name = f.name
        )
        select kind, name, unit, bucket, count(*), avg(value),
            avg(case when place in ((total + 1) / 2, (total + 2) / 2) then value end),
            min(value), max(value), max(value * sign) * sign
        from ranked
        group by kind, name, unit, bucket, sign
        """;
}
