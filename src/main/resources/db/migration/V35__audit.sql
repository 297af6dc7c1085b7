-- The record of who did what. Nothing in it is ever changed or removed: the application's user has no right to
-- (platform.database.DatabaseRoles), and the triggers below stop everybody else who does not mean to.
create table audit_record (
    id           bigint generated always as identity primary key,
    at           timestamptz not null default clock_timestamp(),
    kind         text        not null,
    actor        text,
    on_behalf_of text,
    case_id      text,
    subject      text,
    origin       text,
    details      text        not null,
    before_hash  text,
    after_hash   text
);
create index audit_record_at on audit_record (at);
create index audit_record_case on audit_record (case_id) where case_id is not null;

-- What the hashes of personal contents were made with. Removed with the contents: the hashes then tell nothing.
create table audit_salt (
    record_id bigint primary key references audit_record,
    about     text  not null,
    salt      bytea not null
);
create index audit_salt_about on audit_salt (about);

-- Records that are not yet in the chain.
create table audit_pending (
    record_id bigint primary key references audit_record
);

-- The chain: one for each day of Vietnam, each beginning with the head of the day before.
create table audit_seal (
    day          date    not null,
    number       integer not null,
    record_id    bigint  not null unique references audit_record,
    content_hash text    not null,
    hash         text    not null,
    primary key (day, number)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The audit trail is never changed.';
end $$;

create trigger audit_record_stays before update or delete or truncate on audit_record
    for each statement execute function refuse_change();
create trigger audit_seal_stays before update or delete or truncate on audit_seal
    for each statement execute function refuse_change();
