-- What is recorded on the way of a candidate: conferences, the dossier, what voters raised, and requests to end a candidacy.

create table candidacy_conference (
    id             bigint      generated always as identity primary key,
    candidate_id   text        not null references candidate,
    kind           text        not null check (kind in ('WORKPLACE', 'ENLARGED', 'VILLAGE', 'RESIDENCE')),
    held_on        date        not null,
    summoned       int         not null check (summoned > 0),
    present        int         not null check (present between 0 and summoned),
    method         text        check (method in ('HANDS', 'BALLOT')),    -- null if nobody voted
    tellers        int         not null,
    in_favour      int         not null,
    against        int         not null,                -- also those without an opinion
    invalid        int         not null,
    minutes_number text        not null,
    outcome        text        not null check (outcome in ('NO_QUORUM', 'CONFIDENT', 'NOT_CONFIDENT')),
    recorded_by    text        not null,
    recorded_at    timestamptz not null
);
create index candidacy_conference_candidate on candidacy_conference (candidate_id, id);

-- Each time that a dossier was handed in; the last row holds.
create table candidacy_dossier (
    id             bigint      generated always as identity primary key,
    candidate_id   text        not null references candidate,
    received_at    timestamptz not null,
    receipt_number text        not null,
    items          text[]      not null,                -- constants of the table candidacy-dossier
    sets           int         not null,
    recorded_by    text        not null,
    recorded_at    timestamptz not null
);
create index candidacy_dossier_candidate on candidacy_dossier (candidate_id, id);

-- What voters raised about a candidate, and what came of its verification.
create table candidacy_issue (
    candidate_id   text        primary key references candidate,
    place          text        not null check (place in ('WORKPLACE', 'RESIDENCE')),
    issue          text        not null,
    verifier       text        not null,
    overdue_at     timestamptz,
    reply_number   text,
    replied_on     date,
    reply          text,
    recorded_by    text        not null,
    recorded_at    timestamptz not null
);

-- Requests that somebody no longer stands.
create table candidacy_end (
    id               bigint      generated always as identity primary key,
    candidate_id     text        not null references candidate,
    kind             text        not null check (kind in ('WITHDRAWN', 'REMOVED', 'DIED')),
    ground           text,                              -- constant of the table candidacy-end-ground, for REMOVED only
    document_number  text        not null,
    document_date    date        not null,
    reason           text        not null,
    outcome          text        check (outcome in ('CONFIRMED', 'REFUSED', 'CANCELLED')),
    decision_number  text,
    decision_date    date,
    agreement_number text,                              -- of the Front, when the list is published
    agreement_date   date,
    asked_by         text        not null,
    asked_at         timestamptz not null,
    closed_by        text,
    closed_at        timestamptz
);
create unique index candidacy_end_open on candidacy_end (candidate_id) where outcome is null;
