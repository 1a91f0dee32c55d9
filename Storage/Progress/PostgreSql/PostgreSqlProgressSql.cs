namespace Ascension.Storage.Progress.PostgreSql;

/// <summary>The statements that compute progress in PostgreSQL.</summary>
internal static class PostgreSqlProgressSql
{
    public const string Climbs =
        "select count(*) from progress_climbs where user_id = @user and climbed_at >= @start and climbed_at < @end";

    public const string Buckets =
        $"""
        with {Directions}, figures as (
            select f.kind, f.name, f.unit, f.value, {Sign} as sign,
                date_trunc(@bucket, c.climbed_at at time zone 'UTC') as bucket
            {Figures}
            left join directions d on d.name = f.name
            {Period}
        )
        select kind, name, unit, to_char(bucket, 'YYYY-MM-DD'), count(*), avg(value),
            percentile_cont(0.5) within group (order by value), min(value), max(value), max(value * sign) * sign
        from figures
        group by kind, name, unit, bucket, sign
        """;

    public const string Trends =
        $"""
        with figures as (
            select f.kind, f.name, f.unit, f.value,
                extract(epoch from c.climbed_at - @start)::double precision / 604800 as week
            {Figures}
            {Period}
        )
        select kind, name, unit, count(*), regr_slope(value, week),
            (regr_syy(value, week) - regr_sxy(value, week) ^ 2 / regr_sxx(value, week))
                / ((count(*) - 2) * regr_sxx(value, week))
        from figures
        group by kind, name, unit
        having count(*) >= @fewest and max(week) > min(week)
        """;

    public const string Bests =
        $"""
        with {Directions}, ranked as (
            select f.kind, f.name, f.unit, f.value, c.analysis_id, c.climbed_at,
                row_number() over (
                    partition by f.kind, f.name, f.unit
                    order by f.value * {Sign} desc, c.climbed_at, c.analysis_id) as place
            {Figures}
            left join directions d on d.name = f.name
            where c.user_id = @user and {Sign} is not null
        )
        select kind, name, unit, value, analysis_id, climbed_at
        from ranked
        where place = 1
        """;

    /// <summary>All of them, in this order.</summary>
    public const string All =
        $"""
        {Climbs};
        {Buckets};
        {Trends};
        {Bests}
        """;

    private const string Period = "where c.user_id = @user and c.climbed_at >= @start and c.climbed_at < @end";

    private const string Figures =
        """
        from progress_climbs c
            join progress_figures f on f.analysis_id = c.analysis_id
        """;

    private const string Directions =
        """
        directions as (
            select name, case when higher then 1 else -1 end as sign
            from unnest(@names::text[], @higher::boolean[]) as better (name, higher)
        )
        """;

    // Of a score (kind 1) higher is always better.
    private const string Sign = "case when f.kind = 1 then 1 else d.sign end";
}
