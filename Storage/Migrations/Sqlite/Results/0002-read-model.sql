-- Lists are served from here; the grains are the truth. Times are microseconds since 1970-01-01 UTC.
create table analyses (
    id           blob    not null primary key check (length(id) = 16),
    user_id      blob    not null check (length(user_id) = 16),
    video_id     blob    not null check (length(video_id) = 16),
    status       text    not null,
    score        integer,
    error_code   text,
    created_at   integer not null,
    completed_at integer,
    revision     integer not null -- only grows
) without rowid;

-- A page of a user's list is one descending range of these.
create index analyses_by_user on analyses (user_id, id);
create index analyses_by_user_and_status on analyses (user_id, status, id);
create index analyses_unfinished on analyses (id) where status not in ('completed', 'failed', 'cancelled');

create table videos (
    id           blob    not null primary key check (length(id) = 16),
    user_id      blob    not null check (length(user_id) = 16),
    file_name    text    not null,
    file_size    integer not null,
    content_type text    not null,
    status       text    not null,
    saved        integer not null check (saved in (0, 1)),
    created_at   integer not null,
    expires_at   integer,
    revision     integer not null -- only grows
) without rowid;

create index videos_by_user on videos (user_id, id);
