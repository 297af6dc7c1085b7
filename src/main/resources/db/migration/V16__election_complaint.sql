-- Complaints, denunciations and petitions about an election. Who sent one, and what it says, stands here only.

-- The last number in the register of each unit, TW for the National Election Council.
create table election_complaint_register (
    election_id text not null references election,
    unit_code   text not null references unit,
    last        int  not null,
    primary key (election_id, unit_code)
);

create table election_complaint (
    id              text        primary key,            -- also the business key: TC-2026-000001
    election_id     text        not null references election,
    register_unit   text        not null references unit,   -- who received it
    register_number int         not null,               -- its number in that register
    unit_code       text        not null references unit,   -- whom it concerns
    object          text        not null check (object in ('NA_CANDIDATE', 'PC_CANDIDATE', 'POLLING_TEAM_WORK',
                        'ELECTION_BOARD_WORK', 'CAMPAIGN', 'COUNTING', 'NA_RESULT', 'PC_RESULT')),
    kind            text        not null check (kind in ('COMPLAINT', 'DENUNCIATION', 'PETITION')),
    body            text        not null check (body in ('NA', 'PC')),
    received_on     date        not null,
    announced_on    date,                               -- of a complaint about a result: when it was announced
    sender          text        not null check (sender in ('NAMED', 'ANONYMOUS', 'FALSE_NAME')),
    sender_name     text,
    sender_address  text,
    content         text        not null,
    state           text        not null,
    handler_unit    text        references unit,        -- who records the first settlement
    final_unit      text        references unit,        -- who decides finally
    due_at          timestamptz,
    late_at         timestamptz,                        -- when it was found to be late; stays
    late_admitted   boolean     not null default false, -- filed too late, taken all the same
    recorded_by     text        not null,
    recorded_at     timestamptz not null,
    unique (election_id, register_unit, register_number),
    check (sender = 'NAMED' or (sender_name is null and sender_address is null))
);
create index election_complaint_unit on election_complaint (election_id, unit_code);
create index election_complaint_handler on election_complaint (election_id, handler_unit);
