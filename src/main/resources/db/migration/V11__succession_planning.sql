-- Succession planning: one case for one post (title) and one period.

create table planning_case (
    case_id text primary key references personnel_case,
    period  text not null check (period ~ '^\d{4}-\d{4}$')
);

-- Who stays in the plan without a vote (kept), who is put forward, who is taken out.
create table planning_candidate (
    case_id     text    not null references planning_case,
    official_id text    not null references official,
    position    int     not null,
    kept        boolean not null,
    stage       text    not null,
    primary key (case_id, official_id)
);

create index planning_entry_post on planning_entry (post_id, period);
