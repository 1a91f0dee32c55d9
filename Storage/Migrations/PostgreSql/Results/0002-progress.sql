-- Figures of completed analyses, so that progress over time is a query.
create table progress_climbs (
    analysis_id uuid        not null primary key,
    user_id     uuid        not null,
    climbed_at  timestamptz not null
);

-- A climber's period is one range of this.
create index progress_climbs_by_user on progress_climbs (user_id, climbed_at);

-- The key holds whole rows: what belongs to one analysis lies side by side and is read without going to the table.
create table progress_figures (
    analysis_id uuid             not null references progress_climbs on delete cascade,
    kind        smallint         not null, -- FigureKind
    name        text             not null,
    unit        text             not null, -- lengths in body heights: comparable whether or not the height was known
    value       double precision not null,
    primary key (analysis_id, kind, name) include (unit, value)
);
