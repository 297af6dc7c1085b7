-- Mail that was decided on in the transaction of its cause and is sent afterwards.
create table mail_outbox (
    id              bigint      generated always as identity primary key,
    message_key     text        not null unique,            -- what the mail is about; the same cause makes one mail
    recipient       text        not null,
    subject         text        not null,
    body_text       text        not null,
    body_html       text        not null,
    state           text        not null check (state in ('WAITING', 'SENT', 'GIVEN_UP')),
    attempts        int         not null default 0,
    next_attempt_at timestamptz not null,
    give_up_at      timestamptz not null,
    problem         text,                                   -- what the last attempt failed for
    created_at      timestamptz not null,
    sent_at         timestamptz
);
create index mail_outbox_waiting on mail_outbox (next_attempt_at, id) where state = 'WAITING';
create index mail_outbox_given_up on mail_outbox (id) where state = 'GIVEN_UP';

-- What somebody is told in the application.
create table notice (
    id         bigint      generated always as identity primary key,
    user_id    text        not null,
    kind       text        not null,
    notice_key text        not null,                        -- task, stage and due day: told once, whoever runs it how often
    task_id    text,
    case_id    text,
    title      text        not null,                        -- name of the task; never the name of a person
    due_at     timestamptz,
    told_group text,                                        -- the group that a context told; its members only get it by mail
    told       boolean     not null default false,          -- a context told it, not the run over due tasks
    mailed_on  date,                                        -- for what a context told: in the mail of this day
    created_at timestamptz not null,
    read_at    timestamptz,
    unique (user_id, notice_key)
);
create index notice_of_user on notice (user_id, created_at desc);
create index notice_unread on notice (user_id) where read_at is null;
create index notice_to_mail on notice (created_at) where told and mailed_on is null;

-- Who does not want a mail whenever there is something.
create table notice_setting (
    user_id text primary key,
    digest  text not null check (digest in ('EVERY_DAY', 'WORKING_MORNINGS', 'OFF'))
);

-- One mail per person and day.
create table notice_digest (
    user_id text not null,
    day     date not null,
    primary key (user_id, day)
);

-- Working days whose full run is done.
create table reminder_run (
    day     date        primary key,
    done_at timestamptz not null
);
