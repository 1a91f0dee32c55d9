-- Requests with an idempotency key and their answers. Times are microseconds since 1970-01-01 UTC.
create table idempotency_keys (
    scope         text    not null,
    request_key   blob    not null check (length(request_key) = 16),
    fingerprint   text    not null, -- hash of method, path and body
    first_used_at integer not null, -- keys are forgotten 24 h after this
    claimed_at    integer not null, -- when the request now being handled was given the key
    status_code   integer,          -- null until answered
    content_type  text,
    location      text,
    body          blob,
    primary key (scope, request_key)
);

create index idempotency_keys_by_age on idempotency_keys (first_used_at);
