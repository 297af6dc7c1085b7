-- Lists of Tasklist that the product has made, once each: what administrators changed or deleted stays as they left it.
create table tasklist_filter (
    code      text        primary key,
    filter_id text,
    -- of a list by kind of case, the processes that it was made for
    processes text[]      not null default '{}',
    made_at   timestamptz not null default now()
);
comment on column tasklist_filter.filter_id is 'id in the engine, null if it was made before the product remembered them';
