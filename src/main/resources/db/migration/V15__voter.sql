-- Voter lists as numbers. No voter is stored here: of a change or a complaint only the number under which the voter stands
-- in the list on paper, and what that does to the totals.

create table voter_list (
    case_id              text        primary key references election_case,
    posted_on            date,
    places               text,                          -- where it is posted
    complaints_until     timestamptz,
    complaints_closed_on date,
    frozen_at            timestamptz                    -- from then on nothing is added or struck
);

create table voter_list_area (
    case_id   text not null references voter_list,
    area      int  not null,                            -- number of the polling area
    stage     text not null check (stage in ('COMPILED', 'FINAL')),
    voters    int  not null check (voters >= 0),
    male      int  not null check (male >= 0),
    female    int  not null check (female >= 0),
    na        int  not null check (na >= 0),            -- ballots for the National Assembly
    province  int  not null check (province >= 0),
    commune   int  not null check (commune >= 0),
    primary key (case_id, area, stage),
    check (male + female = voters),
    check (greatest(na, province, commune) <= voters)
);

create table voter_complaint (
    id             text        primary key,             -- KN-2026-000001
    case_id        text        not null references election_case,
    area           int         not null,
    received_on    date        not null,
    answer_due     timestamptz not null,
    list_number    int,
    subject        text        not null,
    content        text        not null,
    status         text        not null check (status in ('OPEN', 'ACCEPTED', 'REJECTED')),
    answered_on    date,
    late_at        timestamptz,                         -- when it was found to be late; stays
    late_reason    text,
    recorded_by    text        not null,
    recorded_at    timestamptz not null
);
create index voter_complaint_case on voter_complaint (case_id, id);

create table voter_change (
    id              text        primary key,            -- DC-2026-000001
    case_id         text        not null references election_case,
    area            int         not null,
    kind            text        not null check (kind in ('ADD', 'STRIKE', 'MOVE', 'BALLOTS')),
    ground          text        not null,
    residence       text        not null,               -- what decides on the ballots, as in the table voter-ballots
    months          int,
    address_kind    text,
    female          boolean     not null,
    list_number     int,
    old_unit        text        references unit,        -- of a move: the commune that has to strike the voter
    old_place       text        check (old_place in ('WAITING', 'STRUCK', 'NOT_LISTED', 'LATE')),
    document_number text        not null,
    document_date   date        not null,
    note            text,
    status          text        not null check (status in ('PROPOSED', 'CONFIRMED', 'REFUSED', 'LAPSED')),
    complaint_id    text        references voter_complaint,
    recorded_by     text        not null,
    recorded_at     timestamptz not null,
    check ((kind = 'MOVE') = (old_unit is not null and old_place is not null))
);
create index voter_change_case on voter_change (case_id, id);

-- What a confirmed change does to the totals of an area: one voter more or one less.
create table voter_entry (
    change_id text    not null references voter_change,
    case_id   text    not null references election_case,
    area      int     not null,
    sign      int     not null check (sign in (1, -1)),
    residence text    not null,
    female    boolean not null,
    na        boolean not null,
    province  boolean not null,
    commune   boolean not null,
    primary key (change_id, sign)
);
create index voter_entry_case on voter_entry (case_id, area);
