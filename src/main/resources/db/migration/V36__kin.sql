-- Users who are an official's relatives, or the official himself, as declared: they do not handle his cases.
create table official_kin (
    official_id text        not null references official on delete cascade,
    user_id     text        not null,
    kinship     text        not null,
    declared_by text        not null,
    declared_at timestamptz not null default now(),
    primary key (official_id, user_id)
);
