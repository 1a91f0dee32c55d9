-- What was deleted stays deleted: a write that was under way when its analysis or video was deleted finds the id here
-- and does nothing. Rows are dropped once no such write can be under way any more.
create table deleted_ids (
    id         uuid        not null primary key,
    deleted_at timestamptz not null
);

create index deleted_ids_by_time on deleted_ids (deleted_at);
