-- Confidence votes: the plan, the meeting and its ballots, and the votes of each person in three levels. Only counts: who
-- voted how is never known.

create table confidence_vote (
    case_id        text primary key references personnel_case,
    vote_day       date not null,                                        -- planned
    file_sent_on   date,
    points_sent_on date,
    held_on        date,
    summoned       int,
    present        int,
    issued         int,
    returned       int,
    invalid        int,
    board_members  text,
    minutes_number text,                                                 -- set when the minutes are confirmed
    base           text,                                                 -- of what a share is taken
    rule_document  text,
    rule_article   text,
    check ((held_on is null) = (summoned is null))
);

create table confidence_result (
    case_id     text not null references confidence_vote,
    official_id text not null references official,
    post_id     text not null references post,
    position    int  not null,
    high        int,
    medium      int,
    low         int,
    consequence text,
    primary key (case_id, official_id),
    check ((high is null) = (low is null) and (medium is null) = (low is null))
);
create index confidence_result_official on confidence_result (official_id);
