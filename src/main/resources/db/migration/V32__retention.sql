-- Whose personal data was removed, and when: what remains of the record says that an act was done, not who was concerned.
alter table candidate add column erased_on date;
alter table election_case add column erased_on date;
alter table voter_change add column erased_on date;
alter table voter_complaint add column erased_on date;
alter table election_complaint add column erased_on date;
alter table personnel_case add column erased_on date;
alter table official add column erased_on date;

-- Each run of the removal; numbers only.
create table retention_run (
    id      bigint      generated always as identity primary key,
    ran_at  timestamptz not null,
    ran_by  text        not null,
    removed jsonb       not null,                           -- how many records of each kind
    failed  int         not null
);
