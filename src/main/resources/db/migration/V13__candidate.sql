-- Everybody who stands for election, one row per list. Personal data is here and nowhere else.

create table candidate (
    id                  text        primary key,        -- UC-2026-000001, also the business key of the candidacy
    case_id             text        not null references election_case,   -- of the unit that makes the list
    election_id         text        not null references election,
    body                text        not null check (body in ('NA', 'PC')),
    route               text        not null check (route in ('AGENCY', 'VILLAGE', 'SELF')),
    nominator           text        not null,           -- agency or village; for a self-nominee his workplace or residence
    state               text        not null,
    constituency        int,
    residence_unit      text        not null references unit,
    full_name           text        not null,
    birth_date          date        not null,
    sex                 text        not null check (sex in ('MALE', 'FEMALE')),
    identity_number     text        not null,
    native_place        text        not null,
    residence           text        not null,
    ethnicity           text        not null,
    religion            text        not null,
    education           text        not null,
    speciality          text        not null,
    occupation          text        not null,
    post                text        not null,
    workplace           text        not null,
    party_member        boolean     not null,
    reelected           boolean     not null,
    opened_by           text        not null,
    opened_at           timestamptz not null,
    closed_at           timestamptz
);
create index candidate_list on candidate (case_id, body, state);
create index candidate_person on candidate (election_id, identity_number);
create index candidate_residence on candidate (residence_unit);

-- In which state a candidate was when, so that the structure of a list can be shown at each round.
create table candidate_state (
    candidate_id text        not null references candidate,
    state        text        not null,
    since        timestamptz not null,
    set_by       text        not null,
    id           bigint      generated always as identity primary key
);
create index candidate_state_candidate on candidate_state (candidate_id, id);
