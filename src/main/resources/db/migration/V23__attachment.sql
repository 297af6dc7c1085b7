-- What is attached to tasks. A content is stored once; each attachment has a name of its own.

create table attachment_content (
    sha256 text   primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size   bigint not null check (size > 0)
);

-- In pieces, so that neither storing nor reading needs memory for the whole file.
create table attachment_piece (
    sha256 text  not null references attachment_content on delete cascade,
    number int   not null,
    bytes  bytea not null,
    primary key (sha256, number)
);
-- files are packed already: trying to compress them again only costs time
alter table attachment_piece alter column bytes set storage external;

create table attachment (
    id           text        primary key,
    sha256       text        not null references attachment_content,
    case_id      text,                                  -- business key of the case
    task_id      text        not null,                  -- in the engine; the task may be completed since
    task_name    text        not null,
    name         text        not null check (name <> ''),
    title        text        not null,
    kind         text        not null check (kind in ('PDF', 'PNG', 'JPEG', 'DOCX')),
    author       text        not null,
    author_name  text        not null,
    on_behalf_of text,
    added_at     timestamptz not null,
    seal         text                                   -- who may not read it yet, as the context of the case understands it
);
create index attachment_case on attachment (case_id, added_at);
create index attachment_task on attachment (task_id, added_at);
create index attachment_of_content on attachment (sha256);
