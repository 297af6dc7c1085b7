-- Consultations about the lists of an election: each time that a conference is held is a row. Votes are counts only, who voted
-- how is never known. Names of candidates stay in their own table.

create table consultation (
    id                   bigint  generated always as identity primary key,
    case_id              text    not null references election_case,
    body                 text    not null check (body in ('NA', 'PC')),
    round                int     not null check (round between 1 and 3),
    attempt              int     not null,
    status               text    not null check (status in ('SUMMONED', 'HELD', 'RECORDED', 'RETURNED', 'REPEATED', 'CONFIRMED', 'SENT')),
    return_reason        text,                          -- why it was sent back, or is held again
    planned_on           date    not null,
    place                text    not null,
    meeting_form         text    not null check (meeting_form in ('IN_PERSON', 'ONLINE', 'MIXED')),
    form_document_number text,                          -- of those who allowed another form than in person
    form_document_date   date,
    agenda               text    not null,
    held_on              date,
    agreed               boolean,
    proceedings          text,
    vote_method          text    check (vote_method in ('HAND', 'BALLOT')),
    tellers              int,
    issued               int,
    returned             int,
    invalid              int,
    shortage             int,                           -- how many candidates the list lacks, as was reported
    shortage_number      text,
    shortage_date        date,
    shortage_reason      text,
    minutes_number       text,
    minutes_date         date,
    unique (case_id, body, round, attempt),
    check ((held_on is null) = (agreed is null)),
    check ((vote_method is null) = (issued is null) and (issued is null) = (returned is null)
        and (returned is null) = (invalid is null)),
    check ((minutes_number is null) = (minutes_date is null))
);

-- Who was summoned to vote and who was invited.
create table consultation_delegation (
    consultation_id bigint  not null references consultation,
    position        int     not null,
    name            text    not null,                   -- such as "Ban Thường trực …", never a person
    voting          boolean not null,
    summoned        int     not null,                   -- 0 for those who are invited
    present         int     not null,
    primary key (consultation_id, position),
    check (not voting or present <= summoned)
);

create table consultation_vote (
    consultation_id bigint  not null references consultation,
    position        int     not null,
    subject         text    not null,                   -- STRUCTURE, or the id of a candidate
    approvals       int     not null,
    carried         boolean not null,
    primary key (consultation_id, position)
);

-- What the first consultation agreed: how many people each organisation nominates.
create table consultation_quota (
    consultation_id bigint  not null references consultation,
    position        int     not null,
    organisation    text    not null,
    nominees        int     not null check (nominees > 0),
    primary key (consultation_id, position)
);

-- What the second and the third consultation decided about each candidate.
create table consultation_decision (
    consultation_id bigint  not null references consultation,
    position        int     not null,
    candidate_id    text    not null references candidate,
    kept            boolean not null,
    not_ready       boolean not null,                   -- could not be put to the conference
    reason          text,
    primary key (consultation_id, position)
);
create index consultation_decision_candidate on consultation_decision (candidate_id);

create table consultation_recipient (
    consultation_id bigint  not null references consultation,
    position        int     not null,
    name            text    not null,
    sent_on         date    not null,
    primary key (consultation_id, position)
);
