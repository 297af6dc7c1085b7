-- What a user has typed into the form of a task and not sent yet. Only he reads it; it goes when the task leaves him.

create table form_draft (
    user_id  text        not null,
    task_id  text        not null,
    data     jsonb       not null,
    saved_at timestamptz not null,
    primary key (task_id, user_id)
);
create index form_draft_user on form_draft (user_id);
