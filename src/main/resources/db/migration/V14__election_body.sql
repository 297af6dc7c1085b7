-- The bodies that run an election in a unit: its election committee, its boards, its polling teams, and who sits in them.

create table election_body (
    id              bigint generated always as identity primary key,
    case_id         text   not null references election_case,
    kind            text   not null check (kind in ('COMMITTEE', 'BOARD', 'POLLING_TEAM')),
    list            text   check (list in ('NA', 'PC')),     -- of a board: which list its constituency belongs to
    number          int,                                     -- of the constituency or the polling area
    size_kind       text   not null,                         -- constant of the table body-size
    decision_number text,                                    -- null while the members are only proposed
    decided_on      date
);
create unique index election_body_place on election_body (case_id, kind, coalesce(list, ''), coalesce(number, 0));

create table election_body_member (
    id           bigint generated always as identity primary key,
    body_id      bigint not null references election_body on delete cascade,
    full_name    text   not null,
    role         text   not null check (role in ('CHAIR', 'VICE_CHAIR', 'SECRETARY', 'MEMBER')),
    organisation text   not null,
    joined_on    date,                                       -- null for those who were there from the beginning
    left_on      date                                        -- null as long as he is a member
);
create index election_body_member_body on election_body_member (body_id, id);

-- A change among the members of a body that exists.
create table election_body_change (
    id              bigint      generated always as identity primary key,
    body_id         bigint      not null references election_body,
    kind            text        check (kind in ('STRIKE', 'REPLACE', 'ADD')),   -- null before it is proposed
    reason          text        check (reason in ('CANDIDATE', 'OTHER')),
    member_id       bigint      references election_body_member,                -- who leaves
    full_name       text,                                                       -- who joins
    role            text,
    organisation    text,
    note            text,
    status          text        not null check (status in ('OPEN', 'DECIDED', 'DROPPED')),
    decision_number text,
    decided_on      date,
    opened_by       text        not null,
    opened_at       timestamptz not null
);
create index election_body_change_body on election_body_change (body_id, id);
