-- What the stages of an analysis leave behind.
create table analysis_outputs (
    analysis_id    uuid     not null,
    user_id        uuid     not null,
    kind           smallint not null, -- OutputKind
    content_type   text     not null,
    is_brotli      boolean  not null,
    content_length integer  not null, -- bytes before compression
    etag           text     not null, -- quoted, from the content before compression
    content        bytea    not null,
    primary key (analysis_id, kind)
);

-- Brotli or JPEG: trying to compress it again would only cost time.
alter table analysis_outputs alter column content set storage external;

-- One row, rewritten by each health check: only a write proves that the store can be written.
create table store_check (
    id         smallint    not null primary key check (id = 1),
    checked_at timestamptz not null
);
