-- Preparing an election: one case per unit, and in it every milestone that the unit answers for. The engine holds ids,
-- routing facts and dates for timers; everything that is counted or shown is read from here.

create table election (
    id           text        primary key,               -- BC-2026-01
    name         text        not null,
    election_day date        not null,
    bodies       text[]      not null,                  -- NA, PC
    opened_by    text        not null,
    opened_at    timestamptz not null
);

create table election_case (
    id           text        primary key,               -- also the business key: BC-2026-01-99001
    election_id  text        not null references election,
    unit_code    text        not null references unit,
    chunk        int         not null,                  -- the cases that one job opens
    status       text        not null check (status in ('PENDING', 'OPEN', 'READY')),
    opened_at    timestamptz,
    closed_at    timestamptz,
    unique (election_id, unit_code)
);
create index election_case_unit on election_case (unit_code);
create index election_case_chunk on election_case (election_id, chunk);

create table election_milestone (
    case_id      text        not null references election_case,
    milestone    text        not null,
    number       int         not null,                  -- place in the order of the calendar
    due_at       timestamptz not null,
    remind_at    timestamptz not null,
    reminded_at  timestamptz,
    missed_at    timestamptz,                           -- when the higher unit was told; stays when it is done later
    done_on      date,
    done_at      timestamptz,
    done_by      text,
    primary key (case_id, milestone)
);
create index election_milestone_open on election_milestone (due_at) where done_at is null;

-- The National Election Council may move a step. The latest row for a step holds; the earlier ones are its history.
create table milestone_override (
    id              bigint      generated always as identity primary key,
    election_id     text        not null references election,
    milestone       text        not null,
    day             date        not null,
    hour            time,
    document_number text        not null,
    document_date   date        not null,
    reason          text        not null,
    set_by          text        not null,
    set_at          timestamptz not null
);
create index milestone_override_election on milestone_override (election_id, milestone, id);

-- What the higher unit did about a missed milestone.
create table milestone_escalation (
    case_id     text        not null,
    milestone   text        not null,
    raised_at   timestamptz not null,
    measure     text,
    answered_by text,
    answered_at timestamptz,
    primary key (case_id, milestone),
    foreign key (case_id, milestone) references election_milestone
);

-- What was put in writing in any case of an election, in the order in which it was recorded.
create table election_paper (
    id          bigint      generated always as identity primary key,
    case_id     text        not null,
    kind        text        not null,
    subject     text,
    outcome     text,
    number      text,
    dated_on    date,
    content     text,
    recorded_by text        not null,
    recorded_at timestamptz not null
);
create index election_paper_case on election_paper (case_id, kind, id);

-- Seats and constituencies of a list that a unit makes: the People's Council of the unit, or the National Assembly in a
-- province.
create table election_list (
    case_id        text not null references election_case,
    body           text not null check (body in ('NA', 'PC')),
    seats          int,
    population     int,
    unit_kind      text,
    nominees       int,
    published_on   date,
    primary key (case_id, body)
);

create table constituency (
    case_id  text not null references election_case,
    body     text not null check (body in ('NA', 'PC')),
    number   int  not null,
    area     text not null,                             -- the places that it consists of
    seats    int  not null check (seats > 0),
    primary key (case_id, body, number)
);

create table polling_area (
    case_id  text not null references election_case,
    number   int  not null,
    name     text not null,
    kind     text not null,                             -- ORDINARY, SCATTERED, SEPARATE
    place    text not null,
    voters   int  not null,                             -- expected when the area is fixed
    primary key (case_id, number)
);
