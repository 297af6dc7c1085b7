-- The personnel cycle: every case of personnel work is a row of one table, so that a case about the same post, a career
-- and a list of cases are each one query.

alter table post add column elected boolean not null default false;      -- by the People's Council, which alone ends it

alter table appointment rename to personnel_case;
alter index appointment_unit rename to personnel_case_unit;
alter index appointment_post rename to personnel_case_post;
alter table personnel_case
    add column kind        text not null default 'APPOINTMENT',
    add column official_id text references official,                     -- whom it is about, null for a whole unit
    add column tenure_id   text references tenure,
    add column cause       text,                                         -- what led to it; never two cases for one cause
    alter column post_id drop not null,
    alter column source drop not null,
    add check ((kind = 'APPOINTMENT') = (source is not null));
alter table personnel_case alter column kind drop default;
create unique index personnel_case_cause on personnel_case (cause);
create index personnel_case_official on personnel_case (official_id);
create index personnel_case_kind on personnel_case (kind, opened_at);

-- Cases are numbered by kind and year without gaps.
create table case_number (
    kind text not null,
    year int  not null,
    last int  not null,
    primary key (kind, year)
);
insert into case_number (kind, year, last)
select 'APPOINTMENT', substr(id, 4, 4)::int, max(substr(id, 9)::int) from personnel_case group by 2;
drop sequence appointment_number;

-- What was decided about one person, in every kind of case but appointment.
create table case_decision (
    id           bigint generated always as identity primary key,
    case_id      text not null references personnel_case,
    official_id  text not null references official,
    act          text not null,
    number       text not null,
    decided_on   date not null,
    effective_on date not null,
    until_on     date,
    signer_title text not null
);
create index case_decision_case on case_decision (case_id);
create index case_decision_official on case_decision (official_id);

-- What one case, or a date, suggests to open next. Somebody confirms it or says why not.
create table case_proposal (
    id             text        primary key,
    kind           text        not null,
    unit_code      text        not null references unit,
    authority_unit text        not null references unit,
    official_id    text        references official,
    tenure_id      text        references tenure,
    ground         text,                                                 -- code of the ground that it suggests
    cause          text        not null unique,
    source_case_id text        references personnel_case,
    reason         text        not null,
    proposed_at    timestamptz not null,
    outcome        text check (outcome in ('CONFIRMED', 'DECLINED')),
    answer         text,
    answered_by    text,
    answered_at    timestamptz,
    case_id        text        references personnel_case
);
