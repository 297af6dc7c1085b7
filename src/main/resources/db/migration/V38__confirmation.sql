-- What one person asked for and a second one has to confirm. The content goes as soon as it is decided.
create table confirmation (
    id         bigint      generated always as identity primary key,
    kind       text        not null,
    subject    text        not null,
    summary    text        not null,
    content    bytea,
    asked_by   text        not null,
    asked_at   timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    outcome    text        check (outcome in ('CONFIRMED', 'REFUSED', 'EXPIRED')),
    reason     text,
    check ((outcome is null) = (decided_at is null)),
    check ((outcome is null) = (content is not null))
);
create index confirmation_open on confirmation (asked_at) where outcome is null;
