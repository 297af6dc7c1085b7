-- The appointment case and what is recorded in it. The engine holds only ids, routing facts and dates for timers.

create sequence appointment_number;

create table appointment (
    id             text        primary key,               -- case number, also the business key: BN-2026-000001
    unit_code      text        not null references unit,
    post_id        text        not null references post,
    authority_unit text        not null references unit,
    regime         text        not null,
    source         text        not null check (source in ('ON_SITE', 'ELSEWHERE')),
    seats          int         not null check (seats > 0),
    reason         text        not null,
    status         text        not null,
    round          int         not null default 0,         -- how often the personnel process was begun
    nomination_due timestamptz,
    opened_by      text        not null,
    opened_at      timestamptz not null,
    closed_at      timestamptz
);
create index appointment_unit on appointment (unit_code, status);
create index appointment_post on appointment (post_id) where closed_at is null;

create table appointment_candidate (
    appointment_id text not null references appointment,
    official_id    text not null references official,
    position       int  not null,
    stage          text not null,
    primary key (appointment_id, official_id)
);

-- What was submitted, answered, explained or decided in writing, in the order in which it was recorded.
create table case_paper (
    id          bigint      generated always as identity primary key,
    case_id     text        not null references appointment,
    kind        text        not null,
    official_id text        references official,
    outcome     text,
    number      text,
    dated_on    date,
    content     text,
    recorded_by text        not null,
    recorded_at timestamptz not null
);
create index case_paper_case on case_paper (case_id, kind, id);

-- One voting step. Ballots are secret: only counts are kept.
create table conference (
    id             bigint generated always as identity primary key,
    case_id        text   not null references appointment,
    round          int    not null,
    step           text   not null,
    unit_code      text   not null references unit,
    attempt        int    not null,
    state          text   not null,
    held_on        date   not null,
    place          text   not null,
    summoned       int    not null,
    present        int,
    absence        text,
    issued         int,
    returned       int,
    invalid        int,
    seats          int    not null,
    outcome        text,
    secret         boolean not null,
    rule_document  text   not null,
    rule_article   text   not null,
    board_members  text,
    return_reason  text,
    minutes_number text
);
create index conference_case on conference (case_id, round, step, id);

create table conference_vote (
    conference_id bigint  not null references conference,
    official_id   text    not null references official,
    position      int     not null,
    votes         int     not null,
    percent       numeric(5, 2) not null,
    chosen        boolean not null,
    head_choice   boolean not null,
    primary key (conference_id, official_id)
);

create table dossier (
    case_id               text not null references appointment,
    official_id           text not null references official,
    items                 text[] not null,
    cv_confirmed_on       date,
    health_certificate_on date,
    note                  text,
    primary key (case_id, official_id)
);

create table eligibility_condition (
    case_id     text    not null references appointment,
    official_id text    not null references official,
    condition   text    not null,
    position    int     not null,
    label       text    not null,
    met         boolean not null,
    reason      text    not null,
    document    text    not null,
    article     text    not null,
    primary key (case_id, official_id, condition)
);

create table opinion (
    case_id     text not null references appointment,
    official_id text not null references official,
    group_id    text not null,                            -- role@unit of the body
    body        text not null,
    due_on      date not null,                            -- last day; silence after it counts as agreement
    opinion     text check (opinion in ('AGREE', 'DISAGREE', 'SILENT')),
    number      text,
    dated_on    date,
    content     text,
    primary key (case_id, official_id, group_id)
);

create table appointment_decision (
    case_id       text not null references appointment,
    official_id   text not null references official,
    number        text not null,
    decided_on    date not null,
    effective_on  date not null,
    signer_title  text not null,
    announced_on  date,
    handed_over_on date,
    tenure_id     text references tenure,
    primary key (case_id, official_id)
);
