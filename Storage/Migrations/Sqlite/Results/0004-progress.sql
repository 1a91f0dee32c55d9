-- Figures of completed analyses, so that progress over time is a query. Times are microseconds since 1970-01-01 UTC.
create table progress_climbs (
    analysis_id blob    not null primary key check (length(analysis_id) = 16),
    user_id     blob    not null check (length(user_id) = 16),
    climbed_at  integer not null
) without rowid;

-- A climber's period is one range of this.
create index progress_climbs_by_user on progress_climbs (user_id, climbed_at);

create table progress_figures (
    analysis_id blob    not null references progress_climbs on delete cascade,
    kind        integer not null, -- FigureKind
    name        text    not null,
    unit        text    not null, -- lengths in body heights: comparable whether or not the height was known
    value       real    not null,
    primary key (analysis_id, kind, name)
) without rowid;

-- What completed before this migration: its figures are in the metrics documents, which SQL cannot read. The service
-- works this off after its start.
create table progress_backlog (
    analysis_id blob    not null primary key check (length(analysis_id) = 16),
    user_id     blob    not null check (length(user_id) = 16),
    climbed_at  integer not null
) without rowid;

insert into progress_backlog (analysis_id, user_id, climbed_at)
select id, user_id, created_at from analyses where status = 'completed';
