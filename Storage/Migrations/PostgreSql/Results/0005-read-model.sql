-- Lists are served from here; the grains are the truth. Ids are UUID v7: they sort by time.
create table analyses (
    id           uuid        not null primary key,
    user_id      uuid        not null,
    video_id     uuid        not null,
    status       text        not null,
    score        integer,
    error_code   text,
    created_at   timestamptz not null,
    completed_at timestamptz,
    revision     bigint      not null -- only grows
) with (fillfactor = 85); -- a row is written for each stage

-- A page of a user's list is one descending range of these.
create index analyses_by_user on analyses (user_id, id);
create index analyses_by_user_and_status on analyses (user_id, status, id);
create index analyses_unfinished on analyses (id) where status not in ('completed', 'failed', 'cancelled');

create table videos (
    id           uuid        not null primary key,
    user_id      uuid        not null,
    file_name    text        not null,
    file_size    bigint      not null,
    content_type text        not null,
    status       text        not null,
    saved        boolean     not null,
    created_at   timestamptz not null,
    expires_at   timestamptz,
    revision     bigint      not null -- only grows
) with (fillfactor = 85);

create index videos_by_user on videos (user_id, id);

create table routes (
    id             uuid        not null primary key,
    user_id        uuid        not null,
    file_name      text        not null,
    status         text        not null,
    name           text,
    grade          text,
    hold_count     integer     not null,
    selected_count integer     not null,
    created_at     timestamptz not null,
    expires_at     timestamptz,
    revision       bigint      not null -- only grows
) with (fillfactor = 85);

create index routes_by_user on routes (user_id, id);
