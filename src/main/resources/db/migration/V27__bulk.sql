-- What somebody orders for many tasks of one kind at once.
create table bulk_order (
    id           bigint      generated always as identity primary key,
    ordered_by   text        not null,
    ordered_at   timestamptz not null,
    action       text        not null check (action in ('CLAIM', 'ASSIGN', 'REMIND', 'COMPLETE')),
    process_id   text        not null,
    process_name text        not null,
    task_key     text        not null,
    task_name    text        not null,
    assignee     text        check (assignee is null or action = 'ASSIGN'),
    answer       text        check (answer is null or action = 'COMPLETE'),  -- JSON of the form; gone when the order is finished
    answer_shown text,                                      -- the same in words, JSON; gone with it
    state        text        not null check (state in ('PREVIEW', 'RUNNING', 'STOPPED', 'FINISHED')),
    changed_at   timestamptz not null
);
create index bulk_order_of_user on bulk_order (ordered_by, id desc);
create index bulk_order_running on bulk_order (id) where state = 'RUNNING';

-- One task of it. DONE is written in the transaction in which it is done.
create table bulk_row (
    id         bigint      generated always as identity primary key,
    order_id   bigint      not null references bulk_order on delete cascade,
    task_id    text        not null,
    case_id    text,
    unit_name  text,
    due_at     timestamptz,
    state      text        not null check (state in ('PENDING', 'DONE', 'REFUSED')),
    reason     text        check ((reason is not null) = (state = 'REFUSED')),  -- one sentence
    changed_at timestamptz not null,
    unique (order_id, task_id)
);
create index bulk_row_pending on bulk_row (order_id, id) where state = 'PENDING';

create index notice_reminded on notice (task_id, created_at) where kind = 'REMINDED';
