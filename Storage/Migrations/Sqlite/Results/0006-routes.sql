-- Routes: lists are served from here; the grains are the truth. Times are microseconds since 1970-01-01 UTC.
create table routes (
    id             blob    not null primary key check (length(id) = 16),
    user_id        blob    not null check (length(user_id) = 16),
    file_name      text    not null,
    status         text    not null,
    name           text,
    grade          text,
    hold_count     integer not null,
    selected_count integer not null,
    created_at     integer not null,
    expires_at     integer,
    revision       integer not null -- only grows
) without rowid;

-- A page of a user's list is one descending range of this.
create index routes_by_user on routes (user_id, id);
