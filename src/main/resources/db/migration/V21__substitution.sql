-- Who stands in for whom, from when until when and for which kinds of cases. Rows are never removed: they are a record.

create table substitution (
    id         bigint      generated always as identity primary key,
    absent     text        not null,                     -- user who is away
    substitute text        not null,                     -- user who does his work
    first_day  date        not null,                     -- days in Vietnam, both included
    last_day   date        not null,
    kinds      text[]      not null,                     -- '*', 'folder/*' or ids of processes
    set_by     text        not null,
    set_at     timestamptz not null,
    ended_by   text,                                     -- who ended it before its last day
    ended_at   timestamptz,
    settled_at timestamptz,                              -- when it was over and the last trace in the engine was taken away
    check (absent <> substitute),
    check (first_day <= last_day),
    check (cardinality(kinds) > 0),
    check ((ended_by is null) = (ended_at is null))
);
create index substitution_absent on substitution (absent);
create index substitution_substitute on substitution (substitute);
create index substitution_open on substitution (id) where settled_at is null;

-- Open tasks that the substitute has through a substitution; exactly these are taken from him when it is over.
create table substitute_task (
    substitution_id bigint      not null references substitution,
    task_id         text        not null,                -- the engine's task
    candidate       boolean     not null,                -- whether his candidacy was made for it
    taken_at        timestamptz,                         -- when he took it over from the absent user, who had claimed it
    primary key (substitution_id, task_id)
);
create index substitute_task_task on substitute_task (task_id);

-- What was done on behalf of somebody, in any kind of case.
create table substitute_act (
    id              bigint      generated always as identity primary key,
    substitution_id bigint      not null references substitution,
    at              timestamptz not null,
    case_id         text,
    process_id      text        not null,
    task_id         text,                                -- the engine's task, null if the case was started
    task            text                                 -- its name
);
create index substitute_act_substitution on substitute_act (substitution_id, id);
create index substitute_act_task on substitute_act (task_id);

-- Beside each author: on behalf of whom he acted, null for his own work.
alter table case_paper add column on_behalf_of text;
alter table case_decision add column recorded_by text, add column on_behalf_of text;   -- no author for earlier decisions
alter table election_paper add column on_behalf_of text;
alter table election_milestone add column done_on_behalf_of text;
