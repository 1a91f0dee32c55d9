-- What the stages of an analysis leave behind. Ids are UUIDs as 16 big-endian bytes, so that UUID v7 sort by time.
create table analysis_outputs (
    analysis_id    blob    not null check (length(analysis_id) = 16),
    user_id        blob    not null check (length(user_id) = 16),
    kind           integer not null, -- OutputKind
    content_type   text    not null,
    is_brotli      integer not null check (is_brotli in (0, 1)),
    content_length integer not null, -- bytes before compression
    etag           text    not null, -- quoted, from the content before compression
    content        blob    not null,
    primary key (analysis_id, kind)
);

create index analysis_outputs_by_user on analysis_outputs (user_id);

-- What was deleted stays deleted: a write that was under way when its analysis or video was deleted finds the id here
-- and does nothing. Rows are dropped once no such write can be under way any more.
create table deleted_ids (
    id         blob    not null primary key check (length(id) = 16),
    deleted_at integer not null -- microseconds since 1970-01-01 UTC
) without rowid;

create index deleted_ids_by_time on deleted_ids (deleted_at);

-- One row, rewritten by each health check: only a write proves that the store can be written.
create table store_check (
    id         integer not null primary key check (id = 1),
    checked_at integer not null -- microseconds since 1970-01-01 UTC
);
