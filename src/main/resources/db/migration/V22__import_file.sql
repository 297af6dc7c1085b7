-- files that were checked and wait for their user to store them; they hold personal data and are kept for minutes only
create table import_file (
    user_id    text        not null,
    kind       text        not null,
    checksum   text        not null,
    content    bytea       not null,
    faultless  boolean     not null,
    checked_at timestamptz not null,
    primary key (user_id, kind)
);
create index on import_file (checked_at);
