-- Keys that all processes of the API share. Who can read these tables can sign for the service.

-- Data Protection: cookies of operators, and what is encrypted below. Rows are never changed.
create table data_protection_keys (
    id         bigint      not null primary key generated always as identity,
    name       text        not null,
    document   text        not null, -- XML
    created_at timestamptz not null default now()
);

-- Key pairs that access tokens are signed with.
create table signing_keys (
    id            text        not null primary key, -- the kid of a token
    created_at    timestamptz not null,
    protected_key bytea       not null -- PKCS#8 PEM, encrypted with Data Protection
);
