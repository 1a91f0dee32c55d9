-- Requests with an idempotency key and their answers. A row is written twice: claimed, then answered.
create table idempotency_keys (
    scope         text        not null,
    request_key   uuid        not null,
    fingerprint   text        not null, -- hash of method, path and body
    first_used_at timestamptz not null, -- keys are forgotten 24 h after this
    claimed_at    timestamptz not null, -- when the request now being handled was given the key
    status_code   integer,              -- null until answered
    content_type  text,
    location      text,
    body          bytea,
    primary key (scope, request_key)
) with (fillfactor = 50);

create index idempotency_keys_by_age on idempotency_keys (first_used_at);
